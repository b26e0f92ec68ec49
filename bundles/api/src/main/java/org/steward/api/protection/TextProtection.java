package org.steward.api.protection;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds and masks sensitive data in free text; on the hot path, safe for many threads. */
@ProviderType
public interface TextProtection {
    /** @return spans in order, not overlapping; empty if there is none */
    List<SensitiveSpan> scan(String text);

    /** Masks what {@link #scan} finds, but hints of names, addresses and companies. */
    ProtectedText protect(String text);

    /** Removes class C3 (codes, passwords) alone, for originals that are sealed whole. */
    String withoutSecrets(String text);

    /**
     * Masks texts that belong together: what {@link #scan} finds in each, numbers split over several texts of one
     * speaker, and what is known of the parties.
     *
     * @param utterances those of one conversation in the order in which they were said
     * @return one result a text, in their order
     */
    List<ProtectedText> protect(List<Utterance> utterances);
}
