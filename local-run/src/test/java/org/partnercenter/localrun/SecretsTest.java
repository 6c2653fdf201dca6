package org.partnercenter.localrun;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class SecretsTest {
    private static final byte[] CONTEXT = "c-1".getBytes(UTF_8);
    private static final byte[] NAME = "Jane".getBytes(UTF_8);

    @TempDir private Path directory;

    @Test
    void a_public_key_seals_what_its_private_key_opens() throws Exception {
        new Secrets(directory).ensure();
        var sealing = keyset("partner-center.introductions.public-keyset");
        var opening = keyset("partner-center.introductions.private-keyset");

        var sealed =
                sealing.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                        .encrypt(NAME, CONTEXT);

        assertThat(
                        opening.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                                .decrypt(sealed, CONTEXT))
                .isEqualTo(NAME);
    }

    @Test
    void what_was_sealed_before_is_readable_after_a_second_start() throws Exception {
        new Secrets(directory).ensure();
        var sealed = personalData().encrypt(NAME, CONTEXT);

        new Secrets(directory).ensure();

        assertThat(personalData().decrypt(sealed, CONTEXT)).isEqualTo(NAME);
    }

    @Test
    void only_the_owner_reads_them() throws Exception {
        new Secrets(directory).ensure();

        try (var files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file))
                                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    private Aead personalData() throws Exception {
        return keyset("partner-center.personal-data.keyset")
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private KeysetHandle keyset(String name) throws Exception {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(directory.resolve(name)), InsecureSecretKeyAccess.get());
    }
}
