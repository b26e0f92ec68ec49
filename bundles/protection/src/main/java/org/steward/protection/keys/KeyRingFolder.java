package org.steward.protection.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steward.api.RefusedException;

/**
 * The folder {@code keys} of one institution.
 *
 * <p>A ring is made only where there is none and nothing that needs one. Both of its files are written beside their
 * places first; the first rename is the moment from which the ring exists, and a cut between the two is mended at the
 * next start.
 */
public final class KeyRingFolder {
    private static final int MASTER_KEY_BYTES = 32;
    private static final Logger log = LoggerFactory.getLogger(KeyRingFolder.class);

    private final String institution;
    private final Path home;
    private final Path folder;
    private final Path masterFile;
    private final Path dataFile;
    private final Path stagedMasterFile;
    private final Path stagedDataFile;
    private final Passphrase passphrase;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Profile profile;
    private final NewKeys newKeys;

    /**
     * @param passphrase value of {@code key_ring_passphrase}; empty: the file {@code keys/passphrase} is used
     * @param profile of a new ring; a ring that is there keeps its own
     */
    public KeyRingFolder(String institution, Path home, String passphrase, Profile profile, InstantSource clock) {
        this.institution = institution;
        this.home = home;
        this.folder = home.resolve("keys");
        this.masterFile = folder.resolve("keyring.p12");
        this.dataFile = folder.resolve("data-keys.json");
        this.stagedMasterFile = folder.resolve("keyring.p12.new");
        this.stagedDataFile = folder.resolve("data-keys.json.new");
        this.passphrase = new Passphrase(institution, folder, passphrase);
        this.profile = profile;
        this.clock = clock;
        this.newKeys = new NewKeys(random, clock);
    }

    /**
     * The ring of the institution; made if there is none yet. Purposes that came with a newer version of this bundle get
     * their first key.
     *
     * @throws RefusedException if there is one that does not open, or a part of one
     */
    public LiveKeyRing open() {
        try {
            DurableFile.createFolder(folder);
            restrict(folder);
            finishInterruptedCreation();
            boolean master = Files.exists(masterFile);
            boolean data = Files.exists(dataFile);
            if (master != data) {
                throw incomplete(master ? dataFile : masterFile);
            }
            if (!master) {
                create();
            }
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("Key ring in " + folder + " cannot be read or written", e);
        }
    }

    private void finishInterruptedCreation() throws IOException {
        if (Files.exists(masterFile) && !Files.exists(dataFile) && Files.exists(stagedDataFile)) {
            DurableFile.move(stagedDataFile, dataFile);
        }
    }

    private void create() throws IOException {
        refuseIfDataNeedsTheOldRing();
        char[] opener = passphrase.existingOrNew(random);
        try {
            byte[] bytes = new byte[MASTER_KEY_BYTES];
            random.nextBytes(bytes);
            SecretKey master = new SecretKeySpec(bytes, "AES");
            DurableFile.write(stagedMasterFile, MasterKeyFile.write(master, opener));
            DurableFile.write(stagedDataFile, form(master).write(firstRing()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks PKCS#12 or AES-GCM", e);
        } finally {
            Arrays.fill(opener, '\0');
        }
        DurableFile.move(stagedMasterFile, masterFile);
        DurableFile.move(stagedDataFile, dataFile);
        log.info("Key ring of institution '{}' was made in {}: back it up apart from the data", institution, folder);
    }

    private KeyRing firstRing() {
        return new KeyRing(
                Arrays.stream(KeyPurpose.values())
                        .map(purpose -> newKeys.key(purpose, profile, 1))
                        .toList(),
                List.of());
    }

    private LiveKeyRing read() throws IOException {
        restrict(masterFile);
        restrict(dataFile);
        KeyRingFile file = new KeyRingFile(dataFile, form(readMaster()));
        try {
            DataKeysFile.Content content = file.read();
            List<DataKey> missing = missing(content.keys());
            List<DataKey> keys =
                    Stream.concat(content.keys().stream(), missing.stream()).toList();
            KeyRing ring = new KeyRing(keys, content.destroyed());
            if (!missing.isEmpty()) {
                file.write(ring);
                log.info("Key ring of institution '{}' has its first keys of later purposes: {}", institution, missing);
            }
            return new LiveKeyRing(institution, ring, file, newKeys, clock);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException(
                    dataFile.toString(),
                    "it is damaged, or belongs to another key ring or institution",
                    "restore it and keyring.p12 from the same backup; nothing was changed",
                    e);
        }
    }

    /** First keys of the purposes that a ring of an older version lacks, in the profile of that ring. */
    private List<DataKey> missing(List<DataKey> keys) {
        Profile profileOfRing = keys.stream()
                .filter(key -> key.purpose() == KeyPurpose.FIELD && key.state() == DataKey.State.ACTIVE)
                .map(key -> key.algorithm().profile())
                .findFirst()
                .orElse(profile);
        return Arrays.stream(KeyPurpose.values())
                .filter(purpose -> purpose.compareTo(KeyPurpose.FILE) > 0)
                .filter(purpose -> keys.stream().noneMatch(key -> key.purpose() == purpose))
                .map(purpose -> newKeys.key(purpose, profileOfRing, 1))
                .toList();
    }

    private DataKeysFile form(SecretKey master) {
        return new DataKeysFile(institution, new Wrapping(master, random));
    }

    private SecretKey readMaster() throws IOException {
        char[] opener = passphrase.existing();
        byte[] content = Files.readAllBytes(masterFile);
        try {
            return MasterKeyFile.read(content, opener);
        } catch (IOException | GeneralSecurityException e) {
            throw new RefusedException(
                    masterFile.toString(),
                    "it does not open: the passphrase is wrong or the file is damaged",
                    "give the passphrase that it was made with, or restore the folder from a backup; nothing was changed",
                    e);
        } finally {
            Arrays.fill(opener, '\0');
        }
    }

    private void refuseIfDataNeedsTheOldRing() throws IOException {
        Path store = home.resolve("store");
        if (!Files.isDirectory(store)) {
            return;
        }
        try (Stream<Path> files = Files.walk(store)) {
            if (files.anyMatch(Files::isRegularFile)) {
                throw new RefusedException(
                        masterFile.toString(),
                        "the key ring is missing, but " + store + " holds data that only it opens",
                        "restore the folder " + folder + " from a backup, or move the store away to begin anew");
            }
        }
    }

    private RefusedException incomplete(Path missing) {
        return new RefusedException(
                missing.toString(),
                "this part of the key ring is missing while the other is there",
                "restore the folder " + folder + " from a backup; no new ring is made over an old one");
    }

    private void restrict(Path path) throws IOException {
        if (DurableFile.restrict(path)) {
            log.warn("{} was open to others than its owner until now; it is closed again", path);
        }
    }
}
