package org.steward.api.protection;

import org.osgi.annotation.versioning.ProviderType;

/** Signs what leaves an institution or has to stand later, e.g. reports and marks of the audit trail. */
@ProviderType
public interface Signatures {
    /** @return algorithm, key version and signature; 70 bytes */
    byte[] sign(byte[] content);

    /** Whether this institution signed this content, with its present key or an older one. */
    boolean verify(byte[] content, byte[] signature);
}
