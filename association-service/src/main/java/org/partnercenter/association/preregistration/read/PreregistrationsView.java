package org.partnercenter.association.preregistration.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.list.FactsView;
import org.partnercenter.contracts.association.PreregistrationFact;
import org.partnercenter.contracts.association.PreregistrationFact.CustomerPreregistered;
import org.partnercenter.contracts.association.PreregistrationFact.PreregistrationAssociated;
import org.partnercenter.contracts.association.PreregistrationFact.PreregistrationExpired;
import org.partnercenter.contracts.association.PreregistrationFact.PreregistrationWithdrawn;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row a preregistration, as it stands now. */
@Component
class PreregistrationsView extends FactsView<PreregistrationFact> {

    private final JdbcClient db;

    PreregistrationsView(JdbcClient db) {
        super("preregistrations", 2, PreregistrationFact.class);
        this.db = db;
    }

    @Override
    protected void apply(FactHeader header, PreregistrationFact fact) {
        long version = header.sequence();
        switch (fact) {
            case CustomerPreregistered claimed -> insert(version, claimed);
            case PreregistrationAssociated(_, _, var customerId, _) ->
                    close(version, fact, "ASSOCIATED", customerId);
            case PreregistrationExpired _ -> close(version, fact, "EXPIRED", null);
            case PreregistrationWithdrawn _ -> close(version, fact, "WITHDRAWN", null);
        }
    }

    private void insert(long version, CustomerPreregistered claimed) {
        db.sql(
                        """
                        insert into preregistration (preregistration_id, partner_id, account_name,
                            cloud_account_id, masked_name, masked_mobile, masked_email, country,
                            customer_type, state, preregistered_at, expires_at, version)
                        values (:id, :partner, :account, :cloud, :name, :mobile, :email, :country,
                                :type, 'PREREGISTERED', cast(:at as timestamptz),
                                cast(:expires as timestamptz), :version)
                        """)
                .param("id", claimed.preregistrationId())
                .param("partner", claimed.partnerId())
                .param("account", claimed.accountName())
                .param("cloud", claimed.cloudAccountId())
                .param("name", claimed.maskedName())
                .param("mobile", claimed.maskedMobile())
                .param("email", claimed.maskedEmail())
                .param("country", claimed.country())
                .param(
                        "type",
                        claimed.customerType() == null ? null : claimed.customerType().name())
                .param("at", claimed.preregisteredAt().toString())
                .param("expires", claimed.expiresAt().toString())
                .param("version", version)
                .update();
    }

    private void close(
            long version, PreregistrationFact fact, String state, @Nullable String customerId) {
        db.sql(
                        """
                        update preregistration
                        set state = :state, customer_id = :customer, version = :version
                        where preregistration_id = :id
                        """)
                .param("id", fact.preregistrationId())
                .param("state", state)
                .param("customer", customerId)
                .param("version", version)
                .update();
    }
}
