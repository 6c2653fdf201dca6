package org.partnercenter.customer.tier;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.PartnerFact;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestricted;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestrictionLifted;
import org.partnercenter.contracts.association.ResellerFact.ResellerPermissionsChanged;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Keeps what association-service tells of partners, for the decisions of this service. */
@Component
class TiersView implements View {

    private final JdbcClient db;

    TiersView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "tiers";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(PartnerFact.class, ResellerPermissionsChanged.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            switch (delivery.fact()) {
                case PartnerFact fact -> apply(fact, delivery.header().sequence());
                case ResellerPermissionsChanged fact -> apply(fact);
                default -> {}
            }
        }
    }

    private void apply(PartnerFact fact, long sequence) {
        switch (fact) {
            case PartnerRegistered it ->
                    db.sql(
                                    """
                                    insert into partner (partner_id, distributor_id, restricted, sequence)
                                    values (?, ?, false, ?)\
                                    """)
                            .param(it.partnerId())
                            .param(it.distributorId())
                            .param(sequence)
                            .update();
            case PartnerRestricted it -> restrict(it.partnerId(), true, sequence);
            case PartnerRestrictionLifted it -> restrict(it.partnerId(), false, sequence);
        }
    }

    private void restrict(String partnerId, boolean restricted, long sequence) {
        db.sql("update partner set restricted = ?, sequence = ? where partner_id = ?")
                .params(restricted, sequence, partnerId)
                .update();
    }

    private void apply(ResellerPermissionsChanged fact) {
        db.sql(
                        """
                        insert into reseller_permission (reseller_id, distributor_id, restrict_purchase, freeze_resources)
                        values (?, ?, ?, ?)
                        on conflict (reseller_id) do update set distributor_id = excluded.distributor_id,
                            restrict_purchase = excluded.restrict_purchase,
                            freeze_resources = excluded.freeze_resources\
                        """)
                .params(
                        fact.resellerId(),
                        fact.distributorId(),
                        fact.permissions().restrictPurchase(),
                        fact.permissions().freezeResources())
                .update();
    }
}
