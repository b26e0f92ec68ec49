package org.steward.connector.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.steward.api.RefusedException;

/** The folder that is watched. */
record Inbox(Path folder, boolean recursive, FileNames names) {
    /** Makes the folder, for nobody else to look into, unless it is there. */
    static Inbox make(Path folder, boolean recursive, FileNames names) {
        if (!Files.isDirectory(folder)) {
            create(folder);
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
            throw new RefusedException(
                    "Folder " + folder, "cannot be read and written", "grant the steward user both rights");
        }
        return new Inbox(folder.toAbsolutePath().normalize(), recursive, names);
    }

    private static void create(Path folder) {
        try {
            Private.createDirectories(folder);
        } catch (IOException e) {
            throw new RefusedException(
                    "Folder " + folder,
                    "cannot be made (%s)".formatted(e.getClass().getSimpleName()),
                    "make it for the steward user, or name another under the key 'folder'",
                    e);
        }
    }

    /** What mapping files call a file: its path below the inbox, with {@code /}. */
    String name(Path file) {
        return folder.relativize(file.toAbsolutePath().normalize()).toString().replace(File.separatorChar, '/');
    }

    /** The same for people, logs and the account of imports. */
    String shown(Path file) {
        return names.shown(name(file));
    }
}
