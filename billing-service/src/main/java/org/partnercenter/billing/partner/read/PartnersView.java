package org.partnercenter.billing.partner.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.association.ResellerFact.ResellerPermissionsChanged;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The partners, what they are billed in and by which calendar, and what resellers may do. */
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
        return Set.of(PartnerRegistered.class, ResellerPermissionsChanged.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        register(facts);
        facts.stream()
                .map(Delivery::fact)
                .filter(ResellerPermissionsChanged.class::isInstance)
                .map(ResellerPermissionsChanged.class::cast)
                .forEach(this::grant);
    }

    private void register(List<Delivery> facts) {
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
                        insert into partner (partner_id, distributor_id, currency, zone)
                        select * from unnest(?, ?, ?, ?)
                        on conflict (partner_id) do nothing\
                        """)
                .params(
                        partners.stream().map(PartnerRegistered::partnerId).toArray(String[]::new),
                        partners.stream()
                                .map(PartnerRegistered::distributorId)
                                .toArray(String[]::new),
                        partners.stream().map(PartnerRegistered::currency).toArray(String[]::new),
                        partners.stream()
                                .map(PartnerRegistered::billingTimeZone)
                                .toArray(String[]::new))
                .update();
    }

    private void grant(ResellerPermissionsChanged fact) {
        ResellerPermissions permissions = fact.permissions();
        db.sql(
                        """
                        insert into reseller_permission
                            (reseller_id, distributor_id, set_budgets, restrict_purchase,
                             freeze_resources, monthly_quota, one_time_quota)
                        values (:reseller, :distributor, :budgets, :restrict, :freeze, :monthly, :once)
                        on conflict (reseller_id) do update
                        set distributor_id = excluded.distributor_id,
                            set_budgets = excluded.set_budgets,
                            restrict_purchase = excluded.restrict_purchase,
                            freeze_resources = excluded.freeze_resources,
                            monthly_quota = excluded.monthly_quota,
                            one_time_quota = excluded.one_time_quota\
                        """)
                .param("reseller", fact.resellerId())
                .param("distributor", fact.distributorId())
                .param("budgets", permissions.setBudgets())
                .param("restrict", permissions.restrictPurchase())
                .param("freeze", permissions.freezeResources())
                .param("monthly", amount(permissions.monthlyBudgetQuota()))
                .param("once", amount(permissions.oneTimeBudgetQuota()))
                .update();
    }

    private static @Nullable BigDecimal amount(@Nullable MoneyValue quota) {
        return quota == null ? null : quota.value();
    }
}
