package org.steward.connector.file.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * How one field of a record is read.
 *
 * @param date pattern of its dates, if it has one of its own
 * @param codes our code by the source's; empty if values are not translated
 * @param otherwise our code for all that {@code codes} does not list; empty if such a value is refused
 * @param optional whether a file may lack the column
 */
public record FieldRule(
        Field field,
        Place place,
        Optional<String> date,
        Map<String, String> codes,
        Optional<String> otherwise,
        boolean optional) {
    public FieldRule {
        codes = Map.copyOf(codes);
    }
}
