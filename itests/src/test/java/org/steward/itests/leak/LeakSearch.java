package org.steward.itests.leak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for values in bytes, in all the forms in which a program may have written them, compressed ones included. */
final class LeakSearch {
    /** Every needle is found by its first bytes; the shortest value has four characters of two bytes. */
    private static final int HEAD = 6;

    private static final int ARCHIVES_IN_ARCHIVES = 3;

    private final Map<Long, List<Needle>> needles = new HashMap<>();
    private final Set<String> leaks = new TreeSet<>();
    private long bytes;

    LeakSearch(Collection<Canary> canaries) {
        for (Canary canary : canaries) {
            for (String value : canary.values()) {
                add(canary + ", value of " + value.length() + " characters", value);
            }
        }
    }

    /** Where something was found, in words that do not repeat it. */
    Set<String> leaks() {
        return leaks;
    }

    long bytes() {
        return bytes;
    }

    void file(Path root, Path file) throws IOException {
        search(root.relativize(file).toString(), Files.readAllBytes(file), 0);
    }

    void text(String place, String text) {
        search(place, text.getBytes(StandardCharsets.UTF_8), 0);
    }

    void bytes(String place, byte[] content) {
        search(place, content, 0);
    }

    private void add(String what, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("GB18030"),
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            add(what, charset.name(), value.getBytes(charset));
        }
        String hex = HexFormat.of().formatHex(utf8);
        add(what, "hex", hex.getBytes(StandardCharsets.US_ASCII));
        add(what, "hex", hex.toUpperCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        add(what, "URL", URLEncoder.encode(value, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
        add(what, "escaped", escaped(value).getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 3; shift++) {
            add(what, "Base64", base64(utf8, shift));
        }
    }

    private void add(String what, String form, byte[] needle) {
        needles.computeIfAbsent(head(needle, 0), head -> new ArrayList<>()).add(new Needle(what, form, needle));
    }

    private static String escaped(String value) {
        var escaped = new StringBuilder();
        value.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    /** The part of a Base64 text that does not depend on what stands before and after the value. */
    private static byte[] base64(byte[] value, int shift) {
        byte[] shifted = new byte[shift + value.length];
        System.arraycopy(value, 0, shifted, shift, value.length);
        byte[] encoded = Base64.getEncoder().withoutPadding().encode(shifted);
        int from = shift == 0 ? 0 : shift + 1;
        int to = shifted.length / 3 * 4;
        return Arrays.copyOfRange(encoded, from, to);
    }

    private void search(String place, byte[] content, int depth) {
        bytes += content.length;
        long window = 0;
        for (int at = 0; at < content.length; at++) {
            window = window << 8 & 0xFFFF_FFFF_FFFFL | content[at] & 0xFF;
            int start = at - HEAD + 1;
            List<Needle> candidates = start < 0 ? null : needles.get(window);
            if (candidates != null) {
                candidates.stream()
                        .filter(needle -> needle.standsAt(content, start))
                        .forEach(needle -> leaks.add("%s: %s as %s".formatted(place, needle.what, needle.form)));
            }
        }
        if (depth < ARCHIVES_IN_ARCHIVES) {
            unpack(place, content, depth + 1);
        }
    }

    private void unpack(String place, byte[] content, int depth) {
        try {
            if (content.length > 4 && content[0] == 0x1F && content[1] == (byte) 0x8B) {
                search(place + "!gz", inflated(new GZIPInputStream(new ByteArrayInputStream(content))), depth);
            } else if (content.length > 4 && content[0] == 'P' && content[1] == 'K') {
                var zip = new ZipInputStream(new ByteArrayInputStream(content));
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    search(place + "!" + entry.getName(), zip.readAllBytes(), depth);
                }
            }
        } catch (IOException e) {
            leaks.add(place + ": looks like an archive, but cannot be looked into");
        }
    }

    private static byte[] inflated(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }

    private static long head(byte[] bytes, int from) {
        long head = 0;
        for (int at = from; at < from + HEAD; at++) {
            head = head << 8 | bytes[at] & 0xFF;
        }
        return head;
    }

    private record Needle(String what, String form, byte[] value) {
        boolean standsAt(byte[] content, int start) {
            return start + value.length <= content.length
                    && Arrays.equals(content, start, start + value.length, value, 0, value.length);
        }
    }
}
