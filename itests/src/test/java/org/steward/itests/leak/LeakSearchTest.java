package org.steward.itests.leak;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;

/** A search that finds nothing proves nothing, unless it finds what is there. */
public class LeakSearchTest {
    private static final Canary CANARY = Canary.of(3);
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    public void findsEveryValueInEveryForm() throws IOException {
        for (String value : CANARY.values()) {
            String text = "前面" + value + "后面";
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            for (byte[] written : List.of(
                    utf8,
                    text.getBytes(GB18030),
                    text.getBytes(StandardCharsets.UTF_16LE),
                    text.getBytes(StandardCharsets.UTF_16BE),
                    HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII),
                    HexFormat.of().withUpperCase().formatHex(utf8).getBytes(StandardCharsets.US_ASCII),
                    Base64.getEncoder().encode(utf8),
                    Base64.getEncoder().encode(("x" + text).getBytes(StandardCharsets.UTF_8)),
                    Base64.getEncoder().encode(("xy" + text).getBytes(StandardCharsets.UTF_8)),
                    gzip(utf8),
                    zip(zip(utf8)))) {
                assertTrue(value + " in " + new String(written, StandardCharsets.ISO_8859_1), finds(written));
            }
        }
    }

    @Test
    public void passesWhatOnlyLooksAlike() {
        Canary other = Canary.of(4);
        for (String value : other.values()) {
            assertFalse(finds(value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static boolean finds(byte[] content) {
        var search = new LeakSearch(List.of(CANARY));
        search.bytes("here", content);
        return !search.leaks().isEmpty();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inner"));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
