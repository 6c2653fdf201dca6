package org.partnercenter.billing.introduction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals the names of introduced customers so that customer-service alone can open them, each bound
 * to its customer id.
 */
@Component
public class NameSeal {

    private final HybridEncrypt encrypt;

    NameSeal(@Value("${partner-center.introductions.public-keyset}") String keyset)
            throws GeneralSecurityException {
        HybridConfig.register();
        encrypt =
                TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(keyset)
                        .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    }

    /** The sealed name, in base64. */
    public String seal(String customerId, String name) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            encrypt.encrypt(name.getBytes(UTF_8), customerId.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A name cannot be sealed", impossible);
        }
    }
}
