package org.steward.api.institution;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** All institutions of this node, the broken ones included. */
@ProviderType
public interface InstitutionDirectory {
    /** @return one entry a folder below {@code etc/institutions}, by id */
    List<InstitutionStatus> institutions();

    /** @return whether the folders were read and no institution is still {@code STARTING} */
    boolean settled();
}
