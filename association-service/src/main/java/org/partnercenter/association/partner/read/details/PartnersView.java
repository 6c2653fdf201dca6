package org.partnercenter.association.partner.read.details;

import org.partnercenter.contracts.association.PartnerFact;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** One row a partner, as it is now. */
@Component
class PartnersView implements View {

    private final JdbcClient db;

    PartnersView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "partners";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> contexts() {
        return Set.of("association");
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            if (delivery.fact() instanceof PartnerFact fact) {
                apply(fact, delivery.header().sequence());
            }
        }
    }

    private void apply(PartnerFact fact, long version) {
        switch (fact) {
            case PartnerRegistered partner -> insert(partner, version);
        }
    }

    private void insert(PartnerRegistered partner, long version) {
        db.sql(
                        """
                        insert into partner (partner_id, name, kind, distributor_id, country,
                                             currency, billing_time_zone, registered_at, version)
                        values (:id, :name, :kind, :distributor, :country,
                                :currency, :zone, cast(:registered as timestamptz), :version)
                        """)
                .param("id", partner.partnerId())
                .param("name", partner.name())
                .param("kind", partner.kind().name())
                .param("distributor", partner.distributorId())
                .param("country", partner.country())
                .param("currency", partner.currency())
                .param("zone", partner.billingTimeZone())
                .param("registered", partner.registeredAt().toString())
                .param("version", version)
                .update();
    }
}
