package org.steward.api.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Imports one named file at once, for the shell and later the console. */
@ProviderType
public interface FileImport {
    /** @throws org.steward.api.RefusedException if the file cannot be read as this kind */
    Counts run(Request request);

    /**
     * @param mapping a mapping file; null to take the institution's mapping that fits the file's name and kind
     * @param preview whether nothing is to be kept
     * @param clusters told of each record's customer
     */
    record Request(
            RecordKind kind, Path file, @Nullable Path mapping, boolean preview, Intake.ClusterVisitor clusters) {}
}
