package org.partnercenter.association.invitation.write.accept;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Json;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Seals the personal data of a customer that answers so that customer-service alone can open it,
 * bound to the customer's id.
 */
@Component
class PersonalSeal {

    private final HybridEncrypt encrypt;

    PersonalSeal(@Value("${partner-center.introductions.public-keyset}") String keyset)
            throws GeneralSecurityException {
        HybridConfig.register();
        encrypt =
                TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(keyset)
                        .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    }

    /** The sealed JSON, in base64; what is absent is left out. */
    String seal(String customerId, String name, @Nullable String mobile, @Nullable String email) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("name", name);
        if (mobile != null) {
            data.put("mobile", mobile);
        }
        if (email != null) {
            data.put("email", email);
        }
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            encrypt.encrypt(
                                    Json.mapper().writeValueAsBytes(data),
                                    customerId.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Personal data cannot be sealed", impossible);
        }
    }
}
