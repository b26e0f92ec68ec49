package org.steward.protection.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.steward.api.protection.FileProtection;
import org.steward.protection.keys.DataKey;
import org.steward.protection.keys.DurableFile;
import org.steward.protection.keys.KeyPurpose;
import org.steward.protection.keys.KeyRing;

/** Seals whole files in the form that {@link FileForm} describes. */
public final class FileSealing implements FileProtection {
    private static final int ID_BYTES = 16;

    private final String institution;
    private final Supplier<KeyRing> ring;
    private final SecureRandom random = new SecureRandom();

    /** @param ring gives the ring as it is now, e.g. {@code liveKeyRing::current} */
    public FileSealing(String institution, Supplier<KeyRing> ring) {
        this.institution = institution;
        this.ring = ring;
    }

    @Override
    public void seal(Path clear, Path sealed) throws IOException {
        Path unfinished = sealed.resolveSibling(sealed.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try (InputStream in = Files.newInputStream(clear)) {
            try (FileChannel channel = DurableFile.create(unfinished)) {
                copySealed(in, Channels.newOutputStream(channel));
                channel.force(true);
            }
            DurableFile.move(unfinished, sealed);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream open(Path sealed) throws IOException {
        InputStream in = Files.newInputStream(sealed);
        try {
            byte[] header = in.readNBytes(FileForm.HEADER_BYTES);
            if (!FileForm.understood(header)) {
                throw new IOException(
                        "File %s: it is not a sealed file of a form that may be opened".formatted(sealed));
            }
            DataKey key = ring.get()
                    .find(KeyPurpose.FILE, FileForm.keyVersion(header))
                    .orElseThrow(() -> new IOException(
                            "File %s: it names a key that the key ring does not hold".formatted(sealed)));
            return new SealedFileInput(in, sealed, institution, header, FileForm.fileKey(key.key(), header));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        } catch (GeneralSecurityException e) {
            in.close();
            throw new IllegalStateException("This Java runtime lacks HMAC-SHA-256", e);
        }
    }

    private void copySealed(InputStream in, OutputStream out) throws IOException {
        DataKey key = ring.get().active(KeyPurpose.FILE);
        byte[] fileId = new byte[ID_BYTES];
        random.nextBytes(fileId);
        byte[] header = FileForm.header(key.version(), fileId);
        out.write(header);
        try {
            SecretKey fileKey = FileForm.fileKey(key.key(), header);
            byte[] chunk = in.readNBytes(FileForm.CHUNK_BYTES);
            for (long number = 0; ; number++) {
                byte[] next = in.readNBytes(FileForm.CHUNK_BYTES);
                boolean last = next.length == 0;
                out.write(FileForm.cipher(Cipher.ENCRYPT_MODE, fileKey, header, institution, number, last)
                        .doFinal(chunk));
                if (last) {
                    return;
                }
                chunk = next;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A file could not be sealed with AES-256-GCM", e);
        }
    }
}
