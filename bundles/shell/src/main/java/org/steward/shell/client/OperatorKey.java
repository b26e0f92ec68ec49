package org.steward.shell.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** Makes the key pair by which one operator talks to the node, at the first start. */
public final class OperatorKey {
    private OperatorKey() {}

    /** @param args folder {@code etc}, name of the operator */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        System.err.println(create(Path.of(args[0]), args[1]));
    }

    /** Writes {@code operator-keys/<user>.key} and the user's line in {@code keys.properties}. */
    static String create(Path etc, String user) throws IOException, GeneralSecurityException {
        Path key = etc.resolve("operator-keys").resolve(user + ".key");
        Path users = etc.resolve("keys.properties");
        Files.createDirectories(
                key.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        var privateKey = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, user, null, privateKey);
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(key, privateKey.toByteArray());
        var publicKey = new ByteArrayBuffer();
        publicKey.putRawPublicKey(pair.getPublic());
        String blob = Base64.getEncoder().encodeToString(publicKey.getCompactData());
        Files.write(users, List.of(user + "=" + blob + ",_g_:admingroup"), StandardOpenOption.APPEND);
        return "Made a key for operator '%s': %s; its public half is in %s. Keep the key secret: it is the way in."
                .formatted(user, key, users);
    }
}
