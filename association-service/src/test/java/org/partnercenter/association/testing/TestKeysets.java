package org.partnercenter.association.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;

/** The keys of personal data: the service gets the public one, tests open what it sealed. */
public final class TestKeysets
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final KeysetHandle PRIVATE = generate();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "keysets",
                                Map.of(
                                        "partner-center.introductions.public-keyset",
                                        publicKeyset())));
    }

    private static String publicKeyset() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                    PRIVATE.getPublicKeysetHandle());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed for that customer. */
    public static String open(String customerId, String sealed) {
        try {
            return new String(
                    PRIVATE.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                            .decrypt(
                                    Base64.getDecoder().decode(sealed), customerId.getBytes(UTF_8)),
                    UTF_8);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static KeysetHandle generate() {
        try {
            HybridConfig.register();
            return KeysetHandle.generateNew(
                    KeyTemplates.get("DHKEM_X25519_HKDF_SHA256_HKDF_SHA256_AES_256_GCM"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
