package org.steward.tiering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.steward.api.institution.Institution;

/** An institution that is no more than its day. */
record PaperInstitution(LocalDate today) implements Institution {
    @Override
    public String id() {
        return "paper";
    }

    @Override
    public String name() {
        return "纸上银行";
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
    public Path home() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path configuration() {
        throw new UnsupportedOperationException();
    }
}
