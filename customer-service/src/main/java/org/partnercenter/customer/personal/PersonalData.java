package org.partnercenter.customer.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The vaults of all owners of personal data. Each has a key of its own, stored wrapped by the
 * service's keyset; whose key is gone is unreadable for ever.
 */
@Component
public class PersonalData {

    private static final int KEY_BYTES = 32;

    private final JdbcClient db;
    private final Aead wrapping;

    PersonalData(JdbcClient db, Keysets keysets) {
        this.db = db;
        this.wrapping = keysets.wrapping();
    }

    /** A vault under a new key, stored in the caller's transaction. */
    public Vault create(String ownerId) {
        byte[] key = Random.randBytes(KEY_BYTES);
        try {
            db.sql(
                            """
                            insert into personal_data_key (owner_id, wrapped_key) values (?, ?)
                            on conflict do nothing\
                            """)
                    .params(ownerId, wrapping.encrypt(key, ownerId.getBytes(UTF_8)))
                    .update();
            return new Vault(ownerId, key);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A data key cannot be wrapped", failed);
        }
    }

    /** The owner's vault, unless its key is gone. */
    public Optional<Vault> of(String ownerId) {
        return db.sql("select wrapped_key from public.personal_data_key where owner_id = ?")
                .param(ownerId)
                .query((row, _) -> unwrap(ownerId, row.getBytes(1)))
                .optional();
    }

    /** The vaults of these owners; whose key is gone is absent. */
    public Map<String, Vault> of(Collection<String> ownerIds) {
        Map<String, Vault> vaults = new HashMap<>();
        db.sql(
                        """
                        select owner_id, wrapped_key from public.personal_data_key
                        where owner_id = any (?)\
                        """)
                .param(ownerIds.toArray(String[]::new))
                .query(row -> {
                    String owner = row.getString(1);
                    vaults.put(owner, unwrap(owner, row.getBytes(2)));
                });
        return vaults;
    }

    private Vault unwrap(String ownerId, byte[] wrapped) {
        try {
            return new Vault(ownerId, wrapping.decrypt(wrapped, ownerId.getBytes(UTF_8)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("A data key does not unwrap: wrong keyset?", failed);
        }
    }
}
