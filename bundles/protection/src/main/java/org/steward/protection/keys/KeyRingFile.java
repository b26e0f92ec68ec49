package org.steward.protection.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Objects;

/** Where the wrapped data keys of a ring lie, on the disk; a change takes effect whole or not at all. */
final class KeyRingFile {
    private final Path file;
    private final DataKeysFile form;

    KeyRingFile(Path file, DataKeysFile form) {
        this.file = file;
        this.form = form;
    }

    Path folder() {
        return Objects.requireNonNull(file.getParent(), "A file lies in a folder");
    }

    DataKeysFile.Content read() throws IOException, GeneralSecurityException {
        return form.read(Files.readAllBytes(file));
    }

    /** On return the ring is on the disk; if it fails, the one before still is. */
    void write(KeyRing ring) {
        try {
            DurableFile.write(file, form.write(ring));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Key ring %s cannot be written and stays as it was; to fix it, make room or grant the right"
                            .formatted(file),
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys of %s could not be wrapped".formatted(file), e);
        }
    }
}
