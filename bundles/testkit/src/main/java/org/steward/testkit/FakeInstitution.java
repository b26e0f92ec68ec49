package org.steward.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import org.steward.api.institution.Institution;
import org.steward.api.protection.FileProtection;

/** An institution in a folder; its seal is a copy that says so in its name alone. */
public record FakeInstitution(Path home) implements Institution, FileProtection {
    @Override
    public String id() {
        return "test";
    }

    @Override
    public String name() {
        return "Test";
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public String currency() {
        return "CNY";
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 5, 31);
    }

    @Override
    public Path configuration() {
        return home.resolve("etc");
    }

    @Override
    public void seal(Path clear, Path sealed) throws IOException {
        Files.copy(clear, sealed, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public InputStream open(Path sealed) throws IOException {
        return Files.newInputStream(sealed);
    }
}
