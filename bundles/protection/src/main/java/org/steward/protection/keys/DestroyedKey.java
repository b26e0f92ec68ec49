package org.steward.protection.keys;

import java.time.Instant;

/**
 * What remains of a key whose bytes are gone, so that a reader of its data learns why they do not open.
 *
 * @param destroyed when its bytes were removed
 */
public record DestroyedKey(KeyPurpose purpose, int version, Algorithm algorithm, Instant created, Instant destroyed) {}
