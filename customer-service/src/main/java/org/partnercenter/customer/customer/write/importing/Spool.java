package org.partnercenter.customer.customer.write.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.partnercenter.platform.command.Rejection;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
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
 * An import's body, kept until it is seen to be whole: on disk, so that its size does not matter,
 * and under a key that only this object knows, because it is full of personal data.
 */
final class Spool implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;
    private static final int BUFFER = 65_536;

    private final Path file;
    private final byte[] key = random(KEY_BYTES);
    private final byte[] counter = random(BLOCK_BYTES);

    private Spool(Path file) {
        this.file = file;
    }

    /** Takes the body in; refuses text that is not UTF-8. */
    static Spool of(InputStream body) throws IOException {
        Spool spool = new Spool(Files.createTempFile("import", ".sealed"));
        try {
            try (var out =
                    new BufferedOutputStream(
                            new CipherOutputStream(
                                    Files.newOutputStream(spool.file),
                                    spool.cipher(Cipher.ENCRYPT_MODE)),
                            BUFFER)) {
                body.transferTo(out);
            }
            spool.refuseUnlessUtf8();
            return spool;
        } catch (IOException | RuntimeException failed) {
            spool.close();
            throw failed;
        }
    }

    /** The text from its beginning, without a byte order mark. */
    Reader open() throws IOException {
        InputStream in =
                new CipherInputStream(
                        new BufferedInputStream(Files.newInputStream(file), BUFFER),
                        cipher(Cipher.DECRYPT_MODE));
        Reader reader =
                new java.io.BufferedReader(
                        new InputStreamReader(
                                in,
                                UTF_8.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        BUFFER);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private void refuseUnlessUtf8() throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader reader = open()) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
        } catch (CharacterCodingException malformed) {
            throw Rejection.invalid("body", "INVALID_UTF8", "is not UTF-8: save it so");
        }
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
