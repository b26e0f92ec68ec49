package org.steward.api.protection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Seals whole files of one institution, streamed. */
@ProviderType
public interface FileProtection {
    /**
     * Writes an encrypted copy; on return it is complete and synced to the disk.
     *
     * @throws IOException if either file cannot be read or written; a half-written copy is removed
     */
    void seal(Path clear, Path sealed) throws IOException;

    /**
     * Opens a sealed file.
     *
     * @throws IOException while reading, if the file was changed or cut off
     */
    InputStream open(Path sealed) throws IOException;
}
