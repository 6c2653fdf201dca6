package org.partnercenter.billing.partner.read;

import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** The partners and the currencies that they are billed in. */
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
        List<PartnerRegistered> partners =
                facts.stream()
                        .map(Delivery::fact)
                        .filter(PartnerRegistered.class::isInstance)
                        .map(PartnerRegistered.class::cast)
                        .toList();
        if (partners.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into partner (partner_id, distributor_id, currency)
                        select * from unnest(?, ?, ?)
                        on conflict (partner_id) do nothing\
                        """)
                .params(
                        partners.stream().map(PartnerRegistered::partnerId).toArray(String[]::new),
                        partners.stream()
                                .map(PartnerRegistered::distributorId)
                                .toArray(String[]::new),
                        partners.stream().map(PartnerRegistered::currency).toArray(String[]::new))
                .update();
    }
}
