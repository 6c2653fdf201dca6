package org.partnercenter.localrun;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The keysets that the services find in their secrets directory, one file a setting. A file that is
 * there is never written again: what was sealed with it would be lost.
 */
public record Secrets(Path directory) {
    private static final String PERSONAL_DATA = "partner-center.personal-data.keyset";
    private static final String PRIVATE = "partner-center.introductions.private-keyset";
    private static final String PUBLIC = "partner-center.introductions.public-keyset";

    /** Writes the missing keysets into the directory that the only argument names. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        new Secrets(Path.of(arguments[0])).ensure();
    }

    /** Makes what is missing; a lost public keyset is derived from its private one. */
    public void ensure() throws IOException, GeneralSecurityException {
        AeadConfig.register();
        HybridConfig.register();
        writeOnce(PERSONAL_DATA, generate("AES256_GCM"));
        writeOnce(PRIVATE, generate("DHKEM_X25519_HKDF_SHA256_HKDF_SHA256_AES_256_GCM"));
        writeOnce(PUBLIC, read(PRIVATE).getPublicKeysetHandle());
    }

    private static KeysetHandle generate(String template) throws GeneralSecurityException {
        return KeysetHandle.generateNew(KeyTemplates.get(template));
    }

    private KeysetHandle read(String name) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(directory.resolve(name)), InsecureSecretKeyAccess.get());
    }

    private void writeOnce(String name, KeysetHandle keyset)
            throws IOException, GeneralSecurityException {
        var file = directory.resolve(name);
        if (!Files.exists(file)) {
            PrivateFile.write(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keyset, InsecureSecretKeyAccess.get()));
        }
    }
}
