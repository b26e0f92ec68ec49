package org.steward.api.protection;

import java.time.Duration;
import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one masking policy of an institution. Whatever shows a value of a customer's to somebody (list, search, export,
 * report, shell, API, model prompt) asks here what may be seen, so that no two of them differ.
 */
@ProviderType
public interface Masking {
    /** Class of a sensitive type or of a sealed attribute; what is not known counts as {@link DataClass#C2}. */
    DataClass dataClass(String type);

    /** Level of a sensitive type or of a sealed attribute, 1 to 5; from 4 on it is masked whole, at 5 never unmasked. */
    int level(String type);

    /**
     * What a viewer sees of a value.
     *
     * @param type a sensitive type such as {@code mobile}, {@code name}; an unknown type is masked whole
     */
    String show(Viewer viewer, String type, String value);

    /**
     * For how long a viewer may see clear values of these types, once he has given a reason.
     *
     * @throws org.steward.api.RefusedException if none of his roles may, or a type is of class C3
     */
    Duration unmasking(Viewer viewer, Collection<String> types);
}
