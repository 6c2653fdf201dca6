package org.partnercenter.association.partner.read.details;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.PartnerFact;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestricted;
import org.partnercenter.contracts.association.PartnerFact.PartnerRestrictionLifted;
import org.partnercenter.contracts.association.ResellerFact.ResellerPermissionsChanged;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One row a partner and one a reseller's permissions, as they are now. */
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
        return 2;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(PartnerFact.class, ResellerPermissionsChanged.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            if (delivery.fact() instanceof PartnerFact fact) {
                apply(fact, delivery.header().sequence());
            } else if (delivery.fact() instanceof ResellerPermissionsChanged changed) {
                grant(changed, delivery.header().sequence());
            }
        }
    }

    private void apply(PartnerFact fact, long version) {
        switch (fact) {
            case PartnerRegistered partner -> insert(partner, version);
            case PartnerRestricted(var partnerId, var reason, var at) ->
                    restrict(partnerId, reason, at, version);
            case PartnerRestrictionLifted(var partnerId, _) ->
                    restrict(partnerId, null, null, version);
        }
    }

    private void restrict(
            String partnerId, @Nullable String reason, @Nullable Instant since, long version) {
        db.sql(
                        """
                        update partner
                        set restriction_reason = :reason,
                            restricted_since = cast(:since as timestamptz),
                            version = :version
                        where partner_id = :id
                        """)
                .param("id", partnerId)
                .param("reason", reason)
                .param("since", since == null ? null : since.toString())
                .param("version", version)
                .update();
    }

    /**
     * May come before the reseller itself: nothing orders the facts of two aggregates. The version
     * 0 is that of rights that nobody has granted yet.
     */
    private void grant(ResellerPermissionsChanged changed, long sequence) {
        db.sql(
                        """
                        insert into reseller_permissions (reseller_id, distributor_id, permissions, version)
                        values (:reseller, :distributor, cast(:permissions as jsonb), :version)
                        on conflict (reseller_id) do update
                            set permissions = excluded.permissions, version = excluded.version
                        """)
                .param("reseller", changed.resellerId())
                .param("distributor", changed.distributorId())
                .param("permissions", Json.mapper().writeValueAsString(changed.permissions()))
                .param("version", sequence + 1)
                .update();
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
