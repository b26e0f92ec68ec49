package org.steward.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.steward.api.protection.Ciphertext;

/** Binds the parameters of a statement one after the other; instants go in as UTC. */
final class Row {
    private final PreparedStatement statement;
    private final Calendar utc = Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC));
    private int index;

    Row(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Begins again at the first parameter. */
    void restart() {
        index = 0;
    }

    Row number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Row flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    Row text(@Nullable String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    Row binary(byte @Nullable [] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    Row sealed(@Nullable Ciphertext value) throws SQLException {
        return binary(value == null ? null : value.bytes());
    }

    Row numberOrNothing(@Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(++index, Types.INTEGER);
            return this;
        }
        return number(value);
    }

    Row day(@Nullable LocalDate value) throws SQLException {
        statement.setDate(++index, value == null ? null : Date.valueOf(value));
        return this;
    }

    Row time(Instant value) throws SQLException {
        statement.setTimestamp(++index, Timestamp.from(value), utc);
        return this;
    }
}
