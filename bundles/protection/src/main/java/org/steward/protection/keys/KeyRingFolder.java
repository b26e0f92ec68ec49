package org.steward.protection.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    private static final int KEY_BYTES = 32;
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

    /** @param passphrase value of {@code key_ring_passphrase}; empty: the file {@code keys/passphrase} is used */
    public KeyRingFolder(String institution, Path home, String passphrase, InstantSource clock) {
        this.institution = institution;
        this.home = home;
        this.folder = home.resolve("keys");
        this.masterFile = folder.resolve("keyring.p12");
        this.dataFile = folder.resolve("data-keys.json");
        this.stagedMasterFile = folder.resolve("keyring.p12.new");
        this.stagedDataFile = folder.resolve("data-keys.json.new");
        this.passphrase = new Passphrase(institution, folder, passphrase);
        this.clock = clock;
    }

    /**
     * The ring of the institution; made if there is none yet.
     *
     * @throws RefusedException if there is one that does not open, or a part of one
     */
    public KeyRing open() {
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
            SecretKey master = new SecretKeySpec(randomBytes(), "AES");
            DurableFile.write(stagedMasterFile, MasterKeyFile.write(master, opener));
            DurableFile.write(stagedDataFile, new DataKeysFile(institution, master, random).write(firstKeys()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks PKCS#12 or AES-GCM", e);
        } finally {
            Arrays.fill(opener, '\0');
        }
        DurableFile.move(stagedMasterFile, masterFile);
        DurableFile.move(stagedDataFile, dataFile);
        log.info("Key ring of institution '{}' was made in {}: back it up apart from the data", institution, folder);
    }

    private List<DataKey> firstKeys() {
        List<DataKey> keys = new ArrayList<>();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            keys.add(new DataKey(
                    purpose,
                    1,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    DataKey.State.ACTIVE,
                    new SecretKeySpec(randomBytes(), DataKeysFile.javaAlgorithm(purpose))));
        }
        return keys;
    }

    private KeyRing read() throws IOException {
        restrict(masterFile);
        restrict(dataFile);
        SecretKey master = readMaster();
        byte[] content = Files.readAllBytes(dataFile);
        try {
            return new DataKeysFile(institution, master, random).read(content);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new RefusedException(
                    dataFile.toString(),
                    "it is damaged, or belongs to another key ring or institution",
                    "restore it and keyring.p12 from the same backup; nothing was changed",
                    e);
        }
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

    private byte[] randomBytes() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
