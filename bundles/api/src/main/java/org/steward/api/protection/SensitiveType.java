package org.steward.api.protection;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A type of sensitive data that a plug-in adds to those that the platform finds.
 *
 * <p>A bundle publishes it as a service. With the service property {@code institution} it counts for that institution
 * alone, without it for all. It is asked from the moment of its publication until it goes. Where it finds what the
 * platform also finds, the longer find stands.
 */
@ConsumerType
public interface SensitiveType {
    /** Name in results and policies, e.g. {@code staff-number}: lower-case letters, digits and dashes. */
    String name();

    /** Class of what it finds; what is {@link DataClass#C3} is never stored. */
    DataClass dataClass();

    /**
     * Finds this type in one text; called for each text of the institution, by many threads at once, so its time must be
     * linear in the text. If it throws, its finds are left out and the failure is logged; the text is still protected
     * by all other types.
     *
     * @return spans with this type's name, in code points of the text, in order, not overlapping; empty if there is none
     */
    List<SensitiveSpan> find(String text);

    /** What of a value may be stored and shown in clear. */
    String mask(String value);
}
