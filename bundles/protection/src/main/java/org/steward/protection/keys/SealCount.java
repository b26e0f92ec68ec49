package org.steward.protection.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often the active field key has sealed, and begins a new key long before its random nonces could repeat: by
 * NIST SP 800-38D a key may seal 2 to the 32 times. The file {@code keys/seals} is written once in a million seals, ahead
 * of them, so that after a cut the count is too high and never too low.
 */
public final class SealCount {
    /** A quarter of what is allowed, for a count that a restored backup has set back. */
    static final long LIMIT = 1L << 30;

    static final long STEP = 1L << 20;
    private static final Pattern LINE = Pattern.compile("field (\\d{1,9}) (\\d{1,18})\\s*");
    private static final Logger log = LoggerFactory.getLogger(SealCount.class);

    private final Path file;
    private final LiveKeyRing ring;
    private final long limit;
    private volatile Counted counted;

    /** @param folder of the key ring */
    SealCount(Path folder, LiveKeyRing ring) {
        this(folder, ring, LIMIT);
    }

    SealCount(Path folder, LiveKeyRing ring, long limit) {
        this.file = folder.resolve("seals");
        this.ring = ring;
        this.limit = limit;
        this.counted = read();
    }

    /** A key, its seals, and up to how many of them the file has noted already. */
    private record Counted(int version, AtomicLong seals, long noted) {}

    /** Counts one seal that a key is about to make. */
    public void count(DataKey key) {
        Counted now = counted;
        if (now.version() < key.version()) {
            now = begin(key);
        }
        boolean ofKey = now.version() == key.version(); // else a newer one has taken its place just now
        if (ofKey && now.seals().incrementAndGet() > now.noted()) {
            note(key);
        }
    }

    /** Of the active field key, at most; exact but for the last restart. */
    public long seals() {
        Counted now = counted;
        return now.version() == ring.current().active(KeyPurpose.FIELD).version()
                ? now.seals().get()
                : 0;
    }

    private synchronized Counted begin(DataKey key) {
        if (counted.version() < key.version()) {
            counted = new Counted(key.version(), new AtomicLong(), 0);
        }
        return counted;
    }

    private synchronized void note(DataKey key) {
        Counted now = counted;
        long seals = now.seals().get();
        if (now.version() != key.version() || seals <= now.noted()) {
            return; // another thread was first
        }
        write("field %d %d\n".formatted(key.version(), seals + STEP));
        counted = new Counted(key.version(), now.seals(), seals + STEP);
        if (seals >= limit) {
            log.info("Field key v{} has sealed {} values: a new one takes its place", key.version(), seals);
            ring.begin(key.algorithm().profile(), EnumSet.of(KeyPurpose.FIELD));
        }
    }

    private Counted read() {
        try {
            Matcher line = LINE.matcher(Files.exists(file) ? Files.readString(file, StandardCharsets.US_ASCII) : "");
            if (!line.matches()) {
                return new Counted(0, new AtomicLong(), 0);
            }
            long seals = Long.parseLong(line.group(2));
            return new Counted(Integer.parseInt(line.group(1)), new AtomicLong(seals), seals);
        } catch (IOException e) {
            throw new UncheckedIOException("File %s cannot be read; to fix it, grant the right".formatted(file), e);
        }
    }

    private void write(String line) {
        try {
            DurableFile.write(file, line.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "File %s cannot be written, so nothing is sealed; to fix it, make room or grant the right"
                            .formatted(file),
                    e);
        }
    }
}
