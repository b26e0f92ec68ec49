package org.steward.protection.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;

/** What opens the master key: a setting that comes from a secret store, or a file beside the ring. */
final class Passphrase {
    static final int MIN_CHARACTERS = 16;
    private static final int RANDOM_BYTES = 32;
    private static final Logger log = LoggerFactory.getLogger(Passphrase.class);

    private final String institution;
    private final Path file;
    private final String setting;

    /** @param setting value of {@code key_ring_passphrase}; blank if the file is to be used */
    Passphrase(String institution, Path folder, String setting) {
        this.institution = institution;
        this.file = folder.resolve("passphrase");
        this.setting = setting.strip();
    }

    /** The passphrase of a ring that is there. */
    char[] existing() throws IOException {
        if (!setting.isEmpty()) {
            return checked(setting, "Setting key_ring_passphrase of institution '" + institution + "'");
        }
        if (!Files.exists(file)) {
            throw new RefusedException(
                    file.toString(),
                    "the passphrase of the key ring is missing",
                    "put the file back, or name the passphrase by reference in key_ring_passphrase of protection.cfg");
        }
        if (DurableFile.restrict(file)) {
            log.warn("File {} could be read by others until now; its mode is 0600 again", file);
        }
        return checked(Files.readString(file, StandardCharsets.UTF_8).strip(), file.toString());
    }

    /** The passphrase of a ring that is about to be made; a random one if none was given. */
    char[] existingOrNew(SecureRandom random) throws IOException {
        if (setting.isEmpty() && !Files.exists(file)) {
            byte[] bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            DurableFile.write(
                    file,
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .getBytes(StandardCharsets.US_ASCII));
            log.info(
                    "Institution '{}' has a new key ring; its passphrase lies in {}: move it off this machine's disk into"
                            + " a secret store, and refer to it by key_ring_passphrase",
                    institution,
                    file);
        }
        return existing();
    }

    private static char[] checked(String passphrase, String place) {
        if (passphrase.startsWith("$[")) {
            throw new RefusedException(
                    place, "the reference to the passphrase leads nowhere", "create the secret that it names");
        }
        if (passphrase.length() < MIN_CHARACTERS) {
            throw new RefusedException(
                    place,
                    "the passphrase has fewer than " + MIN_CHARACTERS + " characters",
                    "restore the full passphrase, or choose a longer one if there is no key ring yet");
        }
        return passphrase.toCharArray();
    }
}
