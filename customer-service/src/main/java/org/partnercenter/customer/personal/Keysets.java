package org.partnercenter.customer.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The keysets that configuration gives: the one that wraps data keys, and the private one to which
 * other services seal the personal data of customers to come.
 */
@Component
public class Keysets {

    private final Aead wrapping;
    private final HybridDecrypt introductions;

    Keysets(
            @Value("${partner-center.personal-data.keyset}") String personalData,
            @Value("${partner-center.introductions.private-keyset}") String privateKeyset)
            throws GeneralSecurityException {
        AeadConfig.register();
        HybridConfig.register();
        wrapping = read(personalData).getPrimitive(RegistryConfiguration.get(), Aead.class);
        introductions =
                read(privateKeyset).getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    }

    Aead wrapping() {
        return wrapping;
    }

    /** Opens what (base64) another service has sealed to this one for that customer. */
    public String open(String customerId, String sealed) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            return new String(introductions.decrypt(bytes, customerId.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failed) {
            throw new IllegalStateException(
                    "What was sealed to this service does not open", failed);
        }
    }

    private static KeysetHandle read(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}
