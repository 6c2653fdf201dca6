package org.partnercenter.customer.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;

import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals and opens the personal data of one owner under the owner's own key. A sealed value opens
 * for its owner and its field alone.
 */
public final class Vault {

    private final String ownerId;
    private final AesGcmJce key;

    Vault(String ownerId, byte[] dataKey) throws GeneralSecurityException {
        this.ownerId = ownerId;
        this.key = new AesGcmJce(dataKey);
    }

    /** The value as it may travel. */
    public PersonalValue seal(PersonalField field, String clear) {
        try {
            byte[] sealed = key.encrypt(clear.getBytes(UTF_8), context(field));
            return new PersonalValue(field.mask(clear), Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A personal value cannot be sealed", failed);
        }
    }

    /** The value in full, or null where there is none. */
    public @Nullable String open(PersonalField field, @Nullable PersonalValue value) {
        if (value == null) {
            return null;
        }
        try {
            return new String(
                    key.decrypt(Base64.getDecoder().decode(value.sealed()), context(field)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failed) {
            throw new IllegalStateException("A sealed value does not open", failed);
        }
    }

    private byte[] context(PersonalField field) {
        return (ownerId + "|" + field.wireName()).getBytes(UTF_8);
    }
}
