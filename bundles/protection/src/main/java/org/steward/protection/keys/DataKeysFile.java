package org.steward.protection.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The form of {@code data-keys.json}: each data key wrapped by the master key with AES-256-GCM, bound to its institution,
 * purpose, version, algorithm, time and state.
 */
final class DataKeysFile {
    private static final int FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    // Trees only: bound classes would stay in Jackson's static caches after this bundle is gone.
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String institution;
    private final SecretKey master;
    private final SecureRandom random;

    DataKeysFile(String institution, SecretKey master, SecureRandom random) {
        this.institution = institution;
        this.master = master;
        this.random = random;
    }

    byte[] write(Collection<DataKey> keys) throws IOException, GeneralSecurityException {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("institution", institution);
        var list = root.putArray("keys");
        for (DataKey key : keys) {
            list.addObject()
                    .put("purpose", key.purpose().wireName())
                    .put("version", key.version())
                    .put("algorithm", key.purpose().algorithm())
                    .put("created", key.created().toString())
                    .put("state", key.state().wireName())
                    .put("wrapped", Base64.getEncoder().encodeToString(wrap(key)));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /** @throws IllegalArgumentException if the content is not what {@link #write} made; the message says what is wrong */
    KeyRing read(byte[] content) throws IOException, GeneralSecurityException {
        JsonNode root = JSON.readTree(content);
        if (root.path("format").asInt() != FORMAT || !root.path("keys").isArray()) {
            throw new IllegalArgumentException("it is not a list of data keys of format " + FORMAT);
        }
        List<DataKey> keys = new ArrayList<>();
        for (JsonNode entry : root.path("keys")) {
            keys.add(unwrap(entry));
        }
        return new KeyRing(keys);
    }

    private byte[] wrap(DataKey key) throws IOException, GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(
                        Cipher.ENCRYPT_MODE,
                        nonce,
                        0,
                        associated(key.purpose(), key.version(), key.created(), key.state()))
                .doFinal(key.key().getEncoded());
        byte[] wrapped = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, wrapped, NONCE_BYTES, sealed.length);
        return wrapped;
    }

    private DataKey unwrap(JsonNode entry) throws IOException, GeneralSecurityException {
        KeyPurpose purpose = KeyPurpose.of(entry.path("purpose").asText())
                .orElseThrow(() -> new IllegalArgumentException("a key has an unknown purpose"));
        DataKey.State state = DataKey.State.of(entry.path("state").asText())
                .orElseThrow(() -> new IllegalArgumentException("a key has an unknown state"));
        if (!purpose.algorithm().equals(entry.path("algorithm").asText())) {
            throw new IllegalArgumentException("a key has an unknown algorithm");
        }
        int version = entry.path("version").asInt();
        Instant created = instant(entry.path("created").asText());
        byte[] wrapped = Base64.getDecoder().decode(entry.path("wrapped").asText());
        if (version < 1 || wrapped.length <= NONCE_BYTES) {
            throw new IllegalArgumentException("a key is cut off");
        }
        byte[] key = cipher(Cipher.DECRYPT_MODE, wrapped, 0, associated(purpose, version, created, state))
                .doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key is not 256 bits long");
        }
        return new DataKey(purpose, version, created, state, new SecretKeySpec(key, javaAlgorithm(purpose)));
    }

    private Cipher cipher(int mode, byte[] nonce, int offset, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
        cipher.updateAAD(associated);
        return cipher;
    }

    private byte[] associated(KeyPurpose purpose, int version, Instant created, DataKey.State state)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(institution); // each part carries its length, so no two lists of parts look alike
            out.writeUTF(purpose.wireName());
            out.writeInt(version);
            out.writeUTF(purpose.algorithm());
            out.writeUTF(created.toString());
            out.writeUTF(state.wireName());
        }
        return bytes.toByteArray();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a key has no time of creation", e);
        }
    }

    static String javaAlgorithm(KeyPurpose purpose) {
        return purpose == KeyPurpose.INDEX ? "HmacSHA256" : "AES";
    }
}
