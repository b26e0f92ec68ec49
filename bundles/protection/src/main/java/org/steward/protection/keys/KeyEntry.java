package org.steward.protection.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * What {@code data-keys.json} says of one key in clear.
 *
 * @param state {@code active}, {@code retired} or {@code destroyed}
 * @param changed when a key was destroyed; else when it was made
 */
record KeyEntry(KeyPurpose purpose, int version, Algorithm algorithm, Instant created, String state, Instant changed) {
    static final String DESTROYED = "destroyed";

    static KeyEntry of(DataKey key) {
        String state = key.state().wireName();
        return new KeyEntry(key.purpose(), key.version(), key.algorithm(), key.created(), state, key.created());
    }

    static KeyEntry of(DestroyedKey key) {
        return new KeyEntry(key.purpose(), key.version(), key.algorithm(), key.created(), DESTROYED, key.destroyed());
    }

    /** @throws IllegalArgumentException if the node is no such entry */
    static KeyEntry of(JsonNode node) {
        KeyPurpose purpose = KeyPurpose.of(node.path("purpose").asText())
                .orElseThrow(() -> new IllegalArgumentException("a key has an unknown purpose"));
        Algorithm algorithm = Algorithm.of(node.path("algorithm").asText())
                .filter(purpose::allows)
                .orElseThrow(() -> new IllegalArgumentException("a key has an algorithm that is not for its purpose"));
        int version = node.path("version").asInt();
        if (version < 1) {
            throw new IllegalArgumentException("a key has no version");
        }
        Instant created = instant(node.path("created").asText());
        String state = node.path("state").asText();
        Instant changed =
                state.equals(DESTROYED) ? instant(node.path("destroyed").asText()) : created;
        return new KeyEntry(purpose, version, algorithm, created, state, changed);
    }

    ObjectNode writeTo(ObjectNode node) {
        node.put("purpose", purpose.wireName())
                .put("version", version)
                .put("algorithm", algorithm.wireName())
                .put("created", created.toString())
                .put("state", state);
        return isDestroyed() ? node.put("destroyed", changed.toString()) : node;
    }

    boolean isDestroyed() {
        return state.equals(DESTROYED);
    }

    DataKey withKey(byte[] key) {
        if (!algorithm.takes(key)) {
            throw new IllegalArgumentException("a key is none of its algorithm");
        }
        return new DataKey(purpose, version, algorithm, created, livingState(), algorithm.key(key));
    }

    DestroyedKey withoutKey() {
        return new DestroyedKey(purpose, version, algorithm, created, changed);
    }

    /** Each part carries its length, so that no two lists of parts look alike. */
    byte[] associated(String institution) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(institution);
            out.writeUTF(purpose.wireName());
            out.writeInt(version);
            out.writeUTF(algorithm.wireName());
            out.writeUTF(created.toString());
            out.writeUTF(state);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private DataKey.State livingState() {
        for (DataKey.State living : DataKey.State.values()) {
            if (living.wireName().equals(state)) {
                return living;
            }
        }
        throw new IllegalArgumentException("a key has an unknown state");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a key has no time of creation or destruction", e);
        }
    }
}
