package org.partnercenter.platform.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is too long for the memory and may be full of personal data: on disk until it is closed,
 * under a key that only this object knows.
 */
public final class SealedFile implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;
    private static final int BUFFER = 65_536;

    private final Path file;
    private final byte[] key = random(KEY_BYTES);
    private final byte[] counter = random(BLOCK_BYTES);

    private SealedFile(Path file) {
        this.file = file;
    }

    /** Takes in what is left of the stream. */
    public static SealedFile of(InputStream content) throws IOException {
        SealedFile sealed = new SealedFile(Files.createTempFile("body", ".sealed"));
        try (var out =
                new BufferedOutputStream(
                        new CipherOutputStream(
                                Files.newOutputStream(sealed.file),
                                sealed.cipher(Cipher.ENCRYPT_MODE)),
                        BUFFER)) {
            content.transferTo(out);
            return sealed;
        } catch (IOException | RuntimeException failed) {
            sealed.close();
            throw failed;
        }
    }

    /** The content from its beginning. */
    public InputStream open() throws IOException {
        return new CipherInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER),
                cipher(Cipher.DECRYPT_MODE));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }
}
