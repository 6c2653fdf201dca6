package org.partnercenter.association.invitation;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.partnercenter.association.invitation.InvitationSecrets.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Keeps a row an invitation that may be accepted, and the digests of all codes. */
@Component
class StoredInvitationSecrets implements InvitationSecrets {

    private final JdbcClient db;

    StoredInvitationSecrets(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void put(String invitationId, Secret secret) {
        db.sql(
                        """
                        insert into invitation_secret (invitation_id, code, email)
                        values (:id, :code, :email) on conflict (invitation_id) do nothing
                        """)
                .param("id", invitationId)
                .param("code", secret.code())
                .param("email", secret.email())
                .update();
        db.sql("insert into invitation_code (code_sha256, invitation_id) values (?, ?)")
                .params(digest(secret.code()), invitationId)
                .update();
    }

    @Override
    public Optional<Secret> of(String invitationId) {
        return db.sql("select code, email from invitation_secret where invitation_id = ?")
                .param(invitationId)
                .query((row, _) -> new Secret(row.getString(1), row.getString(2)))
                .optional();
    }

    @Override
    public void forget(String invitationId) {
        db.sql("delete from invitation_secret where invitation_id = ?")
                .param(invitationId)
                .update();
    }

    @Override
    public Optional<String> invitationOf(String code) {
        return db.sql("select invitation_id from invitation_code where code_sha256 = ?")
                .param(digest(code))
                .query(String.class)
                .optional();
    }

    private static String digest(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
