package org.partnercenter.association.preregistration;

import org.partnercenter.association.customer.KnownAccounts.Account;
import org.partnercenter.association.preregistration.OpenPreregistrations.Held;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Keeps a row a reservation; what is over counts no longer, even before it was taken away. */
@Component
class StoredOpenPreregistrations implements OpenPreregistrations {

    private final JdbcClient db;
    private final Clock clock;

    StoredOpenPreregistrations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Claim claim(Held wanted, Account account, Instant expiresAt, int most) {
        Instant now = clock.instant();
        lock(wanted.partnerId());
        forgetWhatIsOver(account, now);
        if (others(wanted, now) >= most) {
            return Claim.LIMIT_REACHED;
        }
        db.sql(
                        """
                        insert into open_preregistration (preregistration_id, partner_id,
                            account_name_key, cloud_account_id, expires_at)
                        values (:id, :partner, :name, :cloud, cast(:expires as timestamptz))
                        on conflict do nothing
                        """)
                .param("id", wanted.preregistrationId())
                .param("partner", wanted.partnerId())
                .param("name", account.nameKey())
                .param("cloud", account.cloudAccountId())
                .param("expires", expiresAt.toString())
                .update();
        return isHeld(wanted, now) ? Claim.HELD : Claim.TAKEN;
    }

    /** One claim of a partner at a time, or two of them would count the same. */
    private void lock(String partnerId) {
        db.sql("select partner_id from registered_partner where partner_id = ? for update")
                .param(partnerId)
                .query(String.class)
                .optional();
    }

    private void forgetWhatIsOver(Account account, Instant now) {
        db.sql(
                        """
                        delete from open_preregistration
                        where (account_name_key = :name or cloud_account_id = :cloud)
                          and expires_at <= cast(:now as timestamptz)
                        """)
                .param("name", account.nameKey())
                .param("cloud", account.cloudAccountId())
                .param("now", now.toString())
                .update();
    }

    private long others(Held wanted, Instant now) {
        return db.sql(
                        """
                        select count(*) from open_preregistration
                        where partner_id = :partner and preregistration_id <> :id
                          and expires_at > cast(:now as timestamptz)
                        """)
                .param("partner", wanted.partnerId())
                .param("id", wanted.preregistrationId())
                .param("now", now.toString())
                .query(Long.class)
                .single();
    }

    @Override
    public void release(String preregistrationId) {
        db.sql("delete from open_preregistration where preregistration_id = ?")
                .param(preregistrationId)
                .update();
    }

    @Override
    public List<Held> of(Account account, Instant now) {
        return db.sql(
                        """
                        select preregistration_id, partner_id from open_preregistration
                        where (account_name_key = :name or cloud_account_id = :cloud)
                          and expires_at > cast(:now as timestamptz)
                        """)
                .param("name", account.nameKey())
                .param("cloud", account.cloudAccountId())
                .param("now", now.toString())
                .query((row, _) -> new Held(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public boolean isHeld(Held wanted, Instant now) {
        return db.sql(
                        """
                        select exists (select from open_preregistration
                                       where preregistration_id = :id and partner_id = :partner
                                         and expires_at > cast(:now as timestamptz))
                        """)
                .param("id", wanted.preregistrationId())
                .param("partner", wanted.partnerId())
                .param("now", now.toString())
                .query(Boolean.class)
                .single();
    }
}
