package org.steward.connector.file;

import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.steward.api.intake.SourceId;
import org.steward.api.protection.FieldProtection;
import org.steward.api.protection.TextProtection;

/**
 * What files are called where others than their sender see it.
 *
 * @param masking hides what a name tells of a customer: senders name files after people and their numbers
 * @param pseudonyms makes of a file's digest what it is called for good: whoever guesses all that a short file may say
 *     can compute digests, but no pseudonyms
 */
record FileNames(UnaryOperator<String> masking, UnaryOperator<String> pseudonyms) {
    static FileNames of(TextProtection texts, FieldProtection fields) {
        return new FileNames(name -> texts.protect(name).masked(), digest -> HexFormat.of()
                .formatHex(fields.pseudonym("file", digest)));
    }

    String shown(String name) {
        return masking.apply(name);
    }

    SourceId source(String connector, String digest) {
        return new SourceId(connector, pseudonyms.apply(digest));
    }
}
