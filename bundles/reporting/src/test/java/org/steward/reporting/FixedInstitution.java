package org.steward.reporting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.steward.api.institution.Institution;

/** A bank with nothing but its name and its folder. */
record FixedInstitution(Path home, String name) implements Institution {
    @Override
    public String id() {
        return "demo";
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
        return MadeUpBank.TODAY;
    }

    @Override
    public Path configuration() {
        return home;
    }
}
