package org.steward.protection.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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

    /**
     * How a file is sealed.
     *
     * @param algorithm its number in {@link org.steward.protection.keys.Algorithm}
     * @param current whether with the key that seals files now
     */
    public record Seal(int algorithm, boolean current) {}

    /** How a file is sealed; empty if it is not a sealed one. */
    public Optional<Seal> seal(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(FileForm.HEADER_BYTES);
            if (!FileForm.understood(header)) {
                return Optional.empty();
            }
            DataKey active = ring.get().active(KeyPurpose.FILE);
            return Optional.of(new Seal(
                    FileForm.algorithm(header),
                    FileForm.keyVersion(header) == active.version()
                            && FileForm.algorithm(header) == active.algorithm().number()));
        }
    }

    /** Seals a sealed file anew, in its place, with the key that seals files now. */
    public void renew(Path sealed) throws IOException {
        try (InputStream clear = open(sealed)) {
            write(clear, sealed);
        }
    }

    @Override
    public void seal(Path clear, Path sealed) throws IOException {
        try (InputStream in = Files.newInputStream(clear)) {
            write(in, sealed);
        }
    }

    private void write(InputStream in, Path sealed) throws IOException {
        Path unfinished = sealed.resolveSibling(sealed.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
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
            return new SealedFileInput(in, sealed, form(sealed, in.readNBytes(FileForm.HEADER_BYTES)));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private FileForm form(Path sealed, byte[] header) throws IOException {
        if (!FileForm.understood(header)) {
            throw new IOException("File %s: it is not a sealed file of a form that may be opened".formatted(sealed));
        }
        KeyRing now = ring.get();
        int version = FileForm.keyVersion(header);
        DataKey key = now.find(KeyPurpose.FILE, version).orElseThrow(() -> missingKey(now, sealed, version));
        if (!FileForm.fits(header, key)) {
            throw new IOException("File %s: its algorithm is not the one that its key is for".formatted(sealed));
        }
        return new FileForm(key, header, institution);
    }

    private static IOException missingKey(KeyRing ring, Path sealed, int version) {
        return ring.destroyed(KeyPurpose.FILE, version)
                .map(gone ->
                        new IOException("File %s: it was sealed with a key that was destroyed on %s; nothing opens it"
                                .formatted(sealed, gone.destroyed())))
                .orElseGet(() ->
                        new IOException("File %s: it names a key that the key ring does not hold".formatted(sealed)));
    }

    private void copySealed(InputStream in, OutputStream out) throws IOException {
        DataKey key = ring.get().active(KeyPurpose.FILE);
        byte[] fileId = new byte[ID_BYTES];
        random.nextBytes(fileId);
        byte[] header = FileForm.header(key, fileId);
        FileForm form = new FileForm(key, header, institution);
        out.write(header);
        byte[] chunk = in.readNBytes(FileForm.CHUNK_BYTES);
        boolean last = false;
        for (long number = 0; !last; number++) {
            byte[] next = in.readNBytes(FileForm.CHUNK_BYTES);
            last = next.length == 0;
            byte[] framed = form.seal(chunk, number, last);
            out.write(framed, Sealer.NONCE_BYTES, framed.length - Sealer.NONCE_BYTES);
            chunk = next;
        }
    }
}
