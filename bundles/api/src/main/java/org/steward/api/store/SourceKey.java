package org.steward.api.store;

import java.util.Arrays;
import java.util.HexFormat;
import org.steward.api.protection.FieldProtection;

/**
 * Identity of a record: which connector delivered it, and what its source calls it. The same record sent twice has the
 * same key.
 *
 * @param bytes 16 bytes; not copied, to be treated as read-only
 */
public record SourceKey(byte[] bytes) {
    /**
     * A key that nobody can guess who lacks the institution's keys: sources use telephone numbers as ids.
     *
     * @param connector name of the connector instance
     * @param kind what the record is, since sources number their kinds apart
     * @param sourceId what the source calls it
     */
    public static SourceKey of(FieldProtection fields, String connector, String kind, String sourceId) {
        return new SourceKey(fields.pseudonym(connector + '\0' + kind, sourceId));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SourceKey[" + HexFormat.of().formatHex(bytes) + "]";
    }
}
