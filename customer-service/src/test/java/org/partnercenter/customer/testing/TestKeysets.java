package org.partnercenter.customer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** Gives every service of a test run the same new keysets, and seals names as billing does. */
public final class TestKeysets implements EnvironmentPostProcessor {

    private static final KeysetHandle PERSONAL_DATA;
    private static final KeysetHandle INTRODUCTIONS;

    static {
        try {
            AeadConfig.register();
            HybridConfig.register();
            PERSONAL_DATA = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM"));
            INTRODUCTIONS =
                    KeysetHandle.generateNew(
                            KeyTemplates.get("DHKEM_X25519_HKDF_SHA256_HKDF_SHA256_AES_256_GCM"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "test keysets",
                                Map.of(
                                        "partner-center.personal-data.keyset",
                                        personalData(),
                                        "partner-center.introductions.private-keyset",
                                        introductions())));
    }

    public static String personalData() {
        return json(PERSONAL_DATA);
    }

    public static String introductions() {
        return json(INTRODUCTIONS);
    }

    /** A name as a service seals it that introduces a customer. */
    public static String sealIntroduction(String customerId, String name) {
        try {
            byte[] sealed =
                    INTRODUCTIONS
                            .getPublicKeysetHandle()
                            .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                            .encrypt(name.getBytes(UTF_8), customerId.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String json(KeysetHandle keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
