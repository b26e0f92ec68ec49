package org.steward.institution;

import java.util.Arrays;
import java.util.Optional;

/**
 * One configuration file as it lies there.
 *
 * @param unreadable why it could not be read; the bytes are empty then
 */
record FileContent(byte[] bytes, Optional<String> unreadable) {
    static FileContent of(byte[] bytes) {
        return new FileContent(bytes, Optional.empty());
    }

    static FileContent unreadable(String reason) {
        return new FileContent(new byte[0], Optional.of(reason));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileContent that
                && Arrays.equals(bytes, that.bytes)
                && unreadable.equals(that.unreadable);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes) * 31 + unreadable.hashCode();
    }

    /** Without the content: it may hold secrets. */
    @Override
    public String toString() {
        return "FileContent[%d bytes, %s]".formatted(bytes.length, unreadable);
    }
}
