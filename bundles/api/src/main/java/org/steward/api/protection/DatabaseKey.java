package org.steward.api.protection;

import org.osgi.annotation.versioning.ProviderType;

/** The key with which an embedded database encrypts itself; a key of the institution's key ring. */
@ProviderType
public interface DatabaseKey {
    /** @return 32 bytes, a fresh copy: the caller clears it after use */
    byte[] bytes();
}
