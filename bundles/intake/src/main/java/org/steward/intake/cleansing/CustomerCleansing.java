package org.steward.intake.cleansing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.steward.api.intake.RawRecord;

/** Records of customers. */
final class CustomerCleansing {
    private static final Pattern TAG_SEPARATORS = Pattern.compile("[,，、;；]");
    private static final int LONGEST_TAGS = 2_000;
    private static final String PERSON = "person";

    private CustomerCleansing() {}

    static CleanRecord.Customer cleanse(RawRecord raw, Fields fields) {
        String name = fields.require("name", fields.text("name", Fields.LONGEST_TEXT));
        String number = fields.code(CustomerReference.NUMBER);
        List<Identifier> identifiers = IdentifierReading.all(fields);
        boolean found = identifiers.stream().anyMatch(each -> each.kind() != IdentifierKind.PHONE_HINT);
        if (number == null && !found) {
            throw new FieldProblem(
                    "", Reason.KEY_MISSING, "", "deliver the record with a number, an identity or a contact point");
        }
        return new CleanRecord.Customer(
                raw,
                number,
                IdentifierReading.ownKey(fields),
                name,
                fields.text("company", Fields.LONGEST_TEXT),
                fields.text("address", Fields.LONGEST_ADDRESS),
                birthDate(fields),
                identifiers,
                facts(fields));
    }

    private static @Nullable LocalDate birthDate(Fields fields) {
        LocalDate day = fields.day("birth_date");
        if (day != null && day.isAfter(fields.days().today())) {
            throw fields.problem("birth_date", Reason.OUT_OF_RANGE, day.toString(), "write a day not after today");
        }
        return day;
    }

    private static CleanRecord.Facts facts(Fields fields) {
        String kind = fields.code("kind");
        return new CleanRecord.Facts(
                kind == null ? PERSON : kind,
                fields.code("region"),
                fields.code("industry"),
                fields.code("size_band"),
                fields.code("source_channel"),
                fields.pastDay("first_contact"),
                fields.code("owner"),
                fields.code("branch"),
                sex(fields),
                fields.code("level"),
                tags(fields));
    }

    private static @Nullable String sex(Fields fields) {
        String value = fields.code("sex");
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "male", "男", "1" -> "male";
            case "female", "女", "2" -> "female";
            case "0", "9" -> null; // GB/T 2261.1: not known, not stated
            default ->
                throw fields.problem(
                        "sex", Reason.CODE_UNKNOWN, value, "use male, female, 男, 女, or a code of GB/T 2261.1");
        };
    }

    private static Set<String> tags(Fields fields) {
        String value = fields.text("tags", LONGEST_TAGS);
        if (value == null) {
            return Set.of();
        }
        Set<String> tags = new LinkedHashSet<>();
        for (String part : TAG_SEPARATORS.split(value, -1)) {
            String tag = Texts.present(part);
            if (tag == null) {
                continue;
            }
            if (tag.length() > Fields.LONGEST_CODE) {
                throw fields.problem("tags", Reason.TOO_LONG, tag, "write at most 64 characters a tag");
            }
            tags.add(tag);
        }
        return Collections.unmodifiableSet(tags);
    }
}
