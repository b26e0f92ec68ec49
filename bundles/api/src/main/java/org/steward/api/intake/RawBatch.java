package org.steward.api.intake;

import java.util.List;

/**
 * Up to some thousands of records of one source: what one Camel exchange carries.
 *
 * @param name what people call the source, e.g. the file's path below the inbox
 * @param from position before the first record: rows read so far
 * @param to position after the last one
 * @param last whether the source ends here
 * @param rules how to treat records of this source
 * @param records those that could be read
 * @param rejections those that could not
 */
public record RawBatch(
        SourceId source,
        String name,
        RecordKind kind,
        long from,
        long to,
        boolean last,
        Rules rules,
        List<RawRecord> records,
        List<Rejection> rejections) {

    public RawBatch {
        records = List.copyOf(records);
        rejections = List.copyOf(rejections);
    }

    @Override
    public String toString() {
        return "RawBatch[%s %d-%d]".formatted(kind.wireName(), from, to);
    }

    /**
     * @param createCustomers whether a transaction, holding or message of an unknown customer creates the customer
     *     instead of waiting in quarantine
     * @param namespace name of the numbering to which references to customers belong; sources that number their customers
     *     alike share it
     */
    public record Rules(boolean createCustomers, String namespace) {}
}
