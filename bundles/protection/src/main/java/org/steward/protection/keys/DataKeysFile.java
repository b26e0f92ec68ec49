package org.steward.protection.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The form of {@code data-keys.json}: each data key wrapped by the master key, bound to its institution, purpose, version,
 * algorithm, time and state. The list as a whole is sealed too, so that no entry can be left out, not even that of a
 * destroyed key; a file from before there was a seal holds no other purposes than the first four.
 */
final class DataKeysFile {
    private static final int FORMAT = 1;
    private static final byte[] NOTHING = {};
    // Trees only: bound classes would stay in Jackson's static caches after this bundle is gone.
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String institution;
    private final Wrapping wrapping;

    DataKeysFile(String institution, Wrapping wrapping) {
        this.institution = institution;
        this.wrapping = wrapping;
    }

    /** What a file holds: not yet a ring, since a file from before may lack later purposes. */
    record Content(List<DataKey> keys, List<DestroyedKey> destroyed) {}

    byte[] write(KeyRing ring) throws IOException, GeneralSecurityException {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("institution", institution);
        ArrayNode list = root.putArray("keys");
        for (DataKey key : ring.all()) {
            KeyEntry entry = KeyEntry.of(key);
            byte[] wrapped = wrapping.seal(key.key().getEncoded(), entry.associated(institution));
            entry.writeTo(list.addObject()).put("wrapped", Base64.getEncoder().encodeToString(wrapped));
        }
        for (DestroyedKey key : ring.allDestroyed()) {
            KeyEntry.of(key).writeTo(list.addObject());
        }
        byte[] seal = wrapping.seal(NOTHING, whole(list));
        root.put("seal", Base64.getEncoder().encodeToString(seal));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /** @throws IllegalArgumentException if the content is not what {@link #write} made; the message says what is wrong */
    Content read(byte[] content) throws IOException, GeneralSecurityException {
        JsonNode root = JSON.readTree(content);
        JsonNode list = root.path("keys");
        if (root.path("format").asInt() != FORMAT || !list.isArray()) {
            throw new IllegalArgumentException("it is not a list of data keys of format " + FORMAT);
        }
        var read = new Content(new ArrayList<>(), new ArrayList<>());
        boolean older = true;
        for (JsonNode node : list) {
            KeyEntry entry = KeyEntry.of(node);
            older &= entry.purpose().compareTo(KeyPurpose.FILE) <= 0 && !entry.isDestroyed();
            if (entry.isDestroyed()) {
                read.destroyed().add(entry.withoutKey());
            } else {
                byte[] wrapped = Base64.getDecoder().decode(node.path("wrapped").asText());
                read.keys().add(entry.withKey(wrapping.open(wrapped, entry.associated(institution))));
            }
        }
        if (!older || root.has("seal")) {
            wrapping.open(Base64.getDecoder().decode(root.path("seal").asText()), whole(list));
        }
        return read;
    }

    private byte[] whole(JsonNode list) {
        return (institution + list).getBytes(StandardCharsets.UTF_8);
    }
}
