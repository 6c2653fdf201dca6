package org.partnercenter.association.reseller.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.association.RefusedWith;
import org.partnercenter.association.partner.write.InMemoryRegisteredPartners;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.association.reseller.events.ResellerEvent.ResellerPermissionsChanged;
import org.partnercenter.association.reseller.write.permissions.SetPermissions;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.platform.web.IfMatch;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a distributor grants its reseller and revokes. */
class ResellerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:26:16Z");
    private static final ResellerPermissions ORDERS =
            new ResellerPermissions(
                    false, false, false, true, false, new MoneyValue("100.00", "USD"), null);

    private final Map<String, ResellerPermissions> noted = new HashMap<>();
    private final Map<BudgetType, BigDecimal> allocated = new EnumMap<>(BudgetType.class);

    @SuppressWarnings("NullAway.Init")
    private AggregateTestFixture<Reseller> reseller;

    @BeforeEach
    void reseller() {
        reseller = new AggregateTestFixture<>(Reseller.class);
        reseller.registerInjectableResource(
                new InMemoryRegisteredPartners()
                        .with("northwind", PartnerKind.DISTRIBUTOR)
                        .with("sunbird", PartnerKind.SOLUTION_PROVIDER)
                        .with(new Registered("fjord", PartnerKind.RESELLER, "northwind", "USD")));
        reseller.registerInjectableResource(
                new ResellerRights() {
                    @Override
                    public void put(String resellerId, ResellerPermissions permissions) {
                        noted.put(resellerId, permissions);
                    }

                    @Override
                    public Set<OnBehalfScope> granted(String resellerId) {
                        return Set.of();
                    }
                });
        AllocatedBudgets budgets =
                (resellerId, type, currency) -> allocated.getOrDefault(type, BigDecimal.ZERO);
        reseller.registerInjectableResource(budgets);
        reseller.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_distributor_grants_its_reseller_rights() {
        reseller.givenNoPriorActivity()
                .when(set("fjord", "northwind", ORDERS, null))
                .expectEvents(changed(ORDERS, ResellerPermissions.NONE))
                .expectResultMessagePayload(1L);

        assertThat(noted).containsEntry("fjord", ORDERS);
    }

    @Test
    void the_platform_does_it_for_any_distributor() {
        reseller.givenNoPriorActivity()
                .when(set("fjord", null, ORDERS, null))
                .expectEvents(changed(ORDERS, ResellerPermissions.NONE));
    }

    @Test
    void what_is_revoked_is_told_beside_what_was_granted() {
        reseller.given(changed(ORDERS, ResellerPermissions.NONE))
                .when(set("fjord", "northwind", ResellerPermissions.NONE, null))
                .expectEvents(changed(ResellerPermissions.NONE, ORDERS))
                .expectResultMessagePayload(2L);
    }

    @Test
    void the_same_rights_again_change_nothing() {
        reseller.given(changed(ORDERS, ResellerPermissions.NONE))
                .when(set("fjord", "northwind", ORDERS, 1L))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_change_that_expects_another_version_is_refused() {
        reseller.given(changed(ORDERS, ResellerPermissions.NONE))
                .when(set("fjord", "northwind", ResellerPermissions.NONE, 0L))
                .expectNoEvents()
                .expectException(RefusedWith.code("PRECONDITION_FAILED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sunbird", "fjord"})
    void nobody_but_its_distributor_grants_a_reseller_anything(String other) {
        reseller.givenNoPriorActivity()
                .when(set("fjord", other, ORDERS, null))
                .expectNoEvents()
                .expectException(RefusedWith.code("RESELLER_NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sunbird", "northwind", "nobody"})
    void a_partner_that_is_no_reseller_is_not_found(String other) {
        reseller.givenNoPriorActivity()
                .when(set(other, "northwind", ORDERS, null))
                .expectNoEvents()
                .expectException(RefusedWith.code("RESELLER_NOT_FOUND"));
    }

    @Test
    void a_quota_is_in_the_resellers_currency() {
        var euros =
                new ResellerPermissions(
                        true, false, false, false, false, null, new MoneyValue("1.00", "EUR"));
        reseller.givenNoPriorActivity()
                .when(set("fjord", "northwind", euros, null))
                .expectNoEvents()
                .expectException(RefusedWith.code("WRONG_CURRENCY"));
    }

    @Test
    void a_quota_is_not_cut_below_what_budgets_have_taken() {
        allocated.put(BudgetType.MONTHLY, new BigDecimal("80.00"));

        reseller.given(changed(budgets("100.00"), ResellerPermissions.NONE))
                .when(set("fjord", "northwind", budgets("79.99"), null))
                .expectNoEvents()
                .expectException(RefusedWith.code("QUOTA_BELOW_ALLOCATED"));
        reseller();
        reseller.given(changed(budgets("100.00"), ResellerPermissions.NONE))
                .when(set("fjord", "northwind", budgets(null), null))
                .expectException(RefusedWith.code("QUOTA_BELOW_ALLOCATED"));
        assertThat(noted).isEmpty();
        reseller();
        reseller.given(changed(budgets("100.00"), ResellerPermissions.NONE))
                .when(set("fjord", "northwind", budgets("80.00"), null))
                .expectEvents(changed(budgets("80.00"), budgets("100.00")));
    }

    @Test
    void a_quota_that_is_cut_by_force_is_over_allocated() {
        allocated.put(BudgetType.MONTHLY, new BigDecimal("80.00"));

        reseller.given(changed(budgets("100.00"), ResellerPermissions.NONE))
                .when(force("fjord", "northwind", budgets("50.00")))
                .expectEvents(
                        changed(budgets("50.00"), budgets("100.00"), List.of(BudgetType.MONTHLY)));
    }

    @Test
    void an_over_allocated_quota_can_be_raised_and_other_rights_can_change_beside_it() {
        allocated.put(BudgetType.MONTHLY, new BigDecimal("80.00"));

        reseller.given(changed(budgets("50.00"), ResellerPermissions.NONE))
                .when(set("fjord", "northwind", budgets("60.00"), null))
                .expectEvents(
                        changed(budgets("60.00"), budgets("50.00"), List.of(BudgetType.MONTHLY)));
    }

    @Test
    void revoking_the_right_to_set_budgets_keeps_the_budgets_and_needs_no_force() {
        allocated.put(BudgetType.MONTHLY, new BigDecimal("80.00"));

        reseller.given(changed(budgets("100.00"), ResellerPermissions.NONE))
                .when(set("fjord", "northwind", ResellerPermissions.NONE, null))
                .expectEvents(changed(ResellerPermissions.NONE, budgets("100.00")));
    }

    @Test
    void a_quota_that_comes_back_after_a_revocation_is_not_below_what_budgets_have_taken() {
        allocated.put(BudgetType.MONTHLY, new BigDecimal("80.00"));

        reseller.given(
                        changed(budgets("100.00"), ResellerPermissions.NONE),
                        changed(ResellerPermissions.NONE, budgets("100.00")))
                .when(set("fjord", "northwind", budgets("50.00"), null))
                .expectNoEvents()
                .expectException(RefusedWith.code("QUOTA_BELOW_ALLOCATED"));
    }

    private static ResellerPermissions budgets(@Nullable String monthlyQuota) {
        return new ResellerPermissions(
                true,
                false,
                false,
                false,
                false,
                monthlyQuota == null ? null : new MoneyValue(monthlyQuota, "USD"),
                null);
    }

    private static SetPermissions force(
            String resellerId, String distributorId, ResellerPermissions permissions) {
        return new SetPermissions(
                resellerId, new Distributor(distributorId), permissions, true, new IfMatch(null));
    }

    private static SetPermissions set(
            String resellerId,
            @Nullable String distributorId,
            ResellerPermissions permissions,
            @Nullable Long expected) {
        return new SetPermissions(
                resellerId,
                new Distributor(distributorId),
                permissions,
                false,
                new IfMatch(expected));
    }

    private static ResellerPermissionsChanged changed(
            ResellerPermissions permissions, ResellerPermissions previous) {
        return changed(permissions, previous, null);
    }

    private static ResellerPermissionsChanged changed(
            ResellerPermissions permissions,
            ResellerPermissions previous,
            @Nullable List<BudgetType> overAllocated) {
        return new ResellerPermissionsChanged(
                "fjord", "northwind", permissions, previous, overAllocated, NOW);
    }
}
