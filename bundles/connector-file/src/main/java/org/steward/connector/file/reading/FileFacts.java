package org.steward.connector.file.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.steward.api.RefusedException;
import org.steward.connector.file.mapping.Format;

/**
 * What one pass over a file's bytes told.
 *
 * @param digest SHA-256 of the bytes in hex: what the file is called for good
 * @param lines line ends and one
 * @param marked encoding that its byte order mark names
 * @param form what the first bytes look like
 */
public record FileFacts(
        String digest,
        long size,
        FileTime modified,
        long lines,
        Optional<Charset> marked,
        Form form,
        Damage utf8,
        Damage gb18030) {
    static final Charset GB18030 = Charset.forName("GB18030");
    /** With as many lines that cannot be decoded, the encoding is the wrong one. */
    static final long TOO_MANY = 1000;

    private static final long PERCENT = 100;

    /** What a file is when it is no text. */
    public enum Form {
        TEXT,
        WORKBOOK,
        WIDE
    }

    /**
     * Lines that one encoding cannot decode.
     *
     * @param first number of the first one, from 1; 0 if there is none
     * @param proven lines with other characters than ASCII's that it can decode
     */
    public record Damage(Charset charset, long lines, long first, long proven) {
        /** Bytes of UTF-8 often are GB18030 as well, if other words; those of GB18030 are hardly ever UTF-8. */
        boolean speaksForUtf8() {
            return lines == 0 || proven > lines;
        }
    }

    /**
     * The encoding to read the file with: what the mapping or the mark says, else UTF-8 if more lines prove it than
     * contradict, else GB18030; lines that it cannot decode must be few enough to be set aside one by one.
     *
     * @throws RefusedException naming the first line that cannot be decoded
     */
    public Charset charset(String name, Format.Encoding wanted) {
        refuseOtherThanText(name);
        if (marked.isPresent() && !marked.get().equals(StandardCharsets.UTF_8)) {
            return marked.get();
        }
        Damage best = isUtf8(wanted) ? utf8 : gb18030;
        if (best.lines >= TOO_MANY || best.lines * PERCENT > lines) {
            throw new RefusedException(
                    "File '%s'".formatted(name),
                    "line %d cannot be decoded as %s%s".formatted(best.first, best.charset, others(best)),
                    "save it as UTF-8, or name its encoding in the mapping file");
        }
        return best.charset;
    }

    private static String others(Damage damage) {
        if (damage.lines == 1) {
            return "";
        }
        return damage.lines >= TOO_MANY ? ", nor can many others" : ", nor can %d more".formatted(damage.lines - 1);
    }

    private boolean isUtf8(Format.Encoding wanted) {
        return switch (wanted) {
            case UTF_8 -> true;
            case GB18030 -> false;
            case AUTO -> marked.isPresent() || utf8.speaksForUtf8();
        };
    }

    private void refuseOtherThanText(String name) {
        if (form == Form.WORKBOOK) {
            throw new RefusedException(
                    "File '%s'".formatted(name), "is a workbook or an archive, no text", "save it as CSV UTF-8");
        }
        if (form == Form.WIDE && marked.isEmpty()) {
            throw new RefusedException(
                    "File '%s'".formatted(name), "looks like UTF-16 without a byte order mark", "save it as UTF-8");
        }
    }
}
