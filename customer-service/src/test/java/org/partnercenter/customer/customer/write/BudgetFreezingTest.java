package org.partnercenter.customer.customer.write;

import static org.partnercenter.contracts.customer.FreezeCause.ASSOCIATION_DEFAULT;
import static org.partnercenter.contracts.customer.FreezeCause.BUDGET_EXHAUSTED;
import static org.partnercenter.contracts.customer.FreezeCause.MANUAL;
import static org.partnercenter.contracts.customer.FreezeCause.PARTNER_RESTRICTED;
import static org.partnercenter.contracts.customer.FreezeType.ACCOUNT;
import static org.partnercenter.contracts.customer.FreezeType.ACCOUNT_AND_RESOURCES;
import static org.partnercenter.customer.customer.write.Given.AT;
import static org.partnercenter.customer.customer.write.Given.ID;
import static org.partnercenter.customer.customer.write.Given.NOW;
import static org.partnercenter.customer.customer.write.Given.PARTNER;
import static org.partnercenter.customer.customer.write.Given.endingWithRestriction;
import static org.partnercenter.customer.customer.write.Given.frozen;
import static org.partnercenter.customer.customer.write.Given.referral;
import static org.partnercenter.customer.customer.write.Given.resale;
import static org.partnercenter.customer.customer.write.Given.unfrozen;

import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerFrozen;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerReleased;
import org.partnercenter.customer.customer.write.budget.FreezeByBudget;
import org.partnercenter.customer.customer.write.budget.HeardBudgets;
import org.partnercenter.customer.customer.write.budget.LiftBudgetFreeze;
import org.partnercenter.customer.customer.write.budget.LiftDefaultFreeze;
import org.partnercenter.customer.customer.write.freeze.FreezeByDefault;
import org.partnercenter.customer.customer.write.restriction.FollowRestriction;
import org.partnercenter.customer.tier.Standing;

/** What a budget freezes and lifts, and what it leaves alone. */
class BudgetFreezingTest {

    private static final LiftBudgetFreeze LIFT = new LiftBudgetFreeze(ID, PARTNER, 6);
    private static final LiftDefaultFreeze LIFT_DEFAULT = new LiftDefaultFreeze(ID, PARTNER, 4);
    private static final CustomerFrozen BY_DEFAULT = frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, AT);
    private static final CustomerFrozen BY_BUDGET = frozen(ACCOUNT, BUDGET_EXHAUSTED, null, AT);

    private static final CustomerFrozen RESTRICTED = frozen(ACCOUNT, PARTNER_RESTRICTED, null, AT);
    private static final FollowRestriction FOLLOW = new FollowRestriction(ID, PARTNER);

    private final KnownTiers tiers = new KnownTiers();
    private long heardUpTo = 3;

    @Test
    void a_used_up_budget_freezes_as_hard_as_it_says() {
        given(resale())
                .when(freeze(ACCOUNT))
                .expectEvents(frozen(ACCOUNT, BUDGET_EXHAUSTED, null, NOW));
        given(resale(), BY_DEFAULT)
                .when(freeze(ACCOUNT_AND_RESOURCES))
                .expectEvents(frozen(ACCOUNT_AND_RESOURCES, BUDGET_EXHAUSTED, null, NOW));
    }

    @Test
    void a_harder_policy_raises_and_a_softer_one_lowers_what_the_budget_holds() {
        given(resale(), BY_BUDGET)
                .when(freeze(ACCOUNT_AND_RESOURCES))
                .expectEvents(frozen(ACCOUNT_AND_RESOURCES, BUDGET_EXHAUSTED, null, NOW));
        given(
                        resale(),
                        frozen(ACCOUNT_AND_RESOURCES, MANUAL, "unpaid", AT),
                        frozen(ACCOUNT_AND_RESOURCES, BUDGET_EXHAUSTED, null, AT))
                .when(freeze(ACCOUNT))
                .expectEvents(frozen(ACCOUNT, BUDGET_EXHAUSTED, null, NOW));
        given(resale(), BY_BUDGET).when(freeze(ACCOUNT)).expectNoEvents();
    }

    @Test
    void a_budget_that_has_something_left_lifts_its_own_cause_alone() {
        given(resale(), BY_DEFAULT, BY_BUDGET, frozen(ACCOUNT, MANUAL, "unpaid", AT))
                .when(LIFT)
                .expectEvents(unfrozen(ACCOUNT, null, ACCOUNT, BUDGET_EXHAUSTED));
        given(resale(), BY_DEFAULT).when(LIFT).expectNoEvents();
    }

    @Test
    void a_budget_that_is_set_lifts_the_default_freeze_alone() {
        given(resale(), BY_DEFAULT)
                .when(LIFT_DEFAULT)
                .expectEvents(unfrozen(ACCOUNT, null, null, ASSOCIATION_DEFAULT));
        given(resale(), BY_DEFAULT, BY_BUDGET)
                .when(LIFT_DEFAULT)
                .expectEvents(unfrozen(ACCOUNT, null, ACCOUNT, ASSOCIATION_DEFAULT));
        given(resale(), BY_DEFAULT, unfrozen(ACCOUNT, "paid", null, ASSOCIATION_DEFAULT))
                .when(LIFT_DEFAULT)
                .expectNoEvents();
    }

    @Test
    void what_a_restricted_partners_budget_asks_for_waits_for_the_end_of_the_restriction() {
        var defaultEnds = endingWithRestriction(ACCOUNT, ASSOCIATION_DEFAULT, AT);
        var budgetEnds = endingWithRestriction(ACCOUNT_AND_RESOURCES, BUDGET_EXHAUSTED, AT);
        var byBudget = frozen(ACCOUNT_AND_RESOURCES, BUDGET_EXHAUSTED, null, AT);
        given(resale(), BY_DEFAULT, RESTRICTED).when(LIFT_DEFAULT).expectEvents(defaultEnds);
        given(resale(), byBudget, RESTRICTED).when(LIFT).expectEvents(budgetEnds);
        given(resale(), byBudget, RESTRICTED, budgetEnds).when(LIFT).expectNoEvents();
        tiers.put(PARTNER, new Standing(null, true, false, false));
        given(resale(), BY_DEFAULT).when(LIFT_DEFAULT).expectEvents(defaultEnds);
        given(resale(), byBudget).when(LIFT).expectEvents(budgetEnds);
        given(resale())
                .when(LIFT_DEFAULT)
                .expectEvents(
                        frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, NOW),
                        endingWithRestriction(ACCOUNT, ASSOCIATION_DEFAULT, NOW));
    }

    @Test
    void the_end_of_the_restriction_lifts_what_has_waited_for_it_and_nothing_else() {
        var budgetEnds = endingWithRestriction(ACCOUNT_AND_RESOURCES, BUDGET_EXHAUSTED, AT);
        given(resale(), BY_DEFAULT, budgetEnds, RESTRICTED)
                .when(FOLLOW)
                .expectEvents(
                        unfrozen(
                                ACCOUNT_AND_RESOURCES,
                                null,
                                ACCOUNT,
                                BUDGET_EXHAUSTED,
                                PARTNER_RESTRICTED));
        given(resale(), BY_BUDGET, RESTRICTED)
                .when(FOLLOW)
                .expectEvents(unfrozen(ACCOUNT, null, ACCOUNT, PARTNER_RESTRICTED));
        given(resale(), budgetEnds)
                .when(FOLLOW)
                .expectEvents(unfrozen(ACCOUNT_AND_RESOURCES, null, null, BUDGET_EXHAUSTED));
    }

    @Test
    void a_budget_that_is_used_up_again_waits_for_nothing_any_more() {
        given(resale(), endingWithRestriction(ACCOUNT, BUDGET_EXHAUSTED, AT), RESTRICTED)
                .when(freeze(ACCOUNT))
                .expectEvents(frozen(ACCOUNT, BUDGET_EXHAUSTED, null, NOW));
    }

    @Test
    void a_budget_that_is_heard_of_before_the_association_leaves_nothing_to_freeze_by_default() {
        given(resale())
                .when(LIFT_DEFAULT)
                .expectEvents(
                        frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, NOW),
                        unfrozen(ACCOUNT, null, null, ASSOCIATION_DEFAULT));
        given(
                        resale(),
                        frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, NOW),
                        unfrozen(ACCOUNT, null, null, ASSOCIATION_DEFAULT))
                .when(new FreezeByDefault(ID, PARTNER))
                .expectNoEvents();
    }

    @Test
    void what_was_heard_before_changes_nothing_also_after_a_partner_has_unfrozen_it() {
        heardUpTo = 5;
        given(resale(), BY_BUDGET, unfrozen(ACCOUNT, "paid", null, BUDGET_EXHAUSTED))
                .when(freeze(ACCOUNT))
                .expectNoEvents();
        heardUpTo = 6;
        given(resale(), BY_BUDGET).when(LIFT).expectNoEvents();
        given(resale(), BY_DEFAULT).when(LIFT_DEFAULT).expectNoEvents();
    }

    @Test
    void budgets_are_for_resale_customers_of_that_partner() {
        given(referral()).when(freeze(ACCOUNT)).expectNoEvents();
        given(resale()).when(new FreezeByBudget(ID, "rival", 5, ACCOUNT)).expectNoEvents();
        given(resale(), BY_BUDGET).when(new LiftBudgetFreeze(ID, "rival", 6)).expectNoEvents();
        given(resale(), BY_DEFAULT).when(new LiftDefaultFreeze(ID, "rival", 4)).expectNoEvents();
        given(resale(), new CustomerReleased(ID, PARTNER, AT, AT))
                .when(freeze(ACCOUNT))
                .expectNoEvents();
    }

    private TestExecutor<Customer> given(Object... events) {
        var customer = Given.customer(tiers);
        HeardBudgets heard = (_, sequence) -> sequence > heardUpTo;
        customer.registerInjectableResource(heard);
        return customer.given(events);
    }

    private static FreezeByBudget freeze(FreezeType type) {
        return new FreezeByBudget(ID, PARTNER, 5, type);
    }
}
