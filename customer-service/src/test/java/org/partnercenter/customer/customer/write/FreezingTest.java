package org.partnercenter.customer.customer.write;

import static org.partnercenter.contracts.customer.FreezeCause.ASSOCIATION_DEFAULT;
import static org.partnercenter.contracts.customer.FreezeCause.BUDGET_EXHAUSTED;
import static org.partnercenter.contracts.customer.FreezeCause.MANUAL;
import static org.partnercenter.contracts.customer.FreezeCause.PARTNER_RESTRICTED;
import static org.partnercenter.contracts.customer.FreezeType.ACCOUNT;
import static org.partnercenter.contracts.customer.FreezeType.ACCOUNT_AND_RESOURCES;
import static org.partnercenter.customer.customer.write.Given.AT;
import static org.partnercenter.customer.customer.write.Given.DISTRIBUTOR;
import static org.partnercenter.customer.customer.write.Given.ID;
import static org.partnercenter.customer.customer.write.Given.NOW;
import static org.partnercenter.customer.customer.write.Given.PARTNER;
import static org.partnercenter.customer.customer.write.Given.frozen;
import static org.partnercenter.customer.customer.write.Given.referral;
import static org.partnercenter.customer.customer.write.Given.resale;
import static org.partnercenter.customer.customer.write.Given.unfrozen;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.write.freeze.FreezeByDefault;
import org.partnercenter.customer.customer.write.freeze.FreezeCustomer;
import org.partnercenter.customer.customer.write.freeze.UnfreezeCustomer;
import org.partnercenter.customer.customer.write.restriction.FollowRestriction;
import org.partnercenter.customer.tier.Standing;
import org.partnercenter.platform.web.IfMatch;

/** Resale customers are frozen by default, by hand and with their partner. */
class FreezingTest {

    private static final IfMatch ANY = new IfMatch(null);
    private static final Scope OWN = new Scope(PARTNER, null);
    private static final Scope ABOVE = new Scope(DISTRIBUTOR, null);
    private static final FreezeByDefault BY_DEFAULT = new FreezeByDefault(ID, PARTNER);
    private static final FollowRestriction FOLLOW = new FollowRestriction(ID, PARTNER);

    private final KnownTiers tiers = new KnownTiers();
    private AggregateTestFixture<Customer> customer;

    @BeforeEach
    void customer() {
        customer = Given.customer(tiers);
    }

    @Test
    void a_resale_customer_is_frozen_by_default_once() {
        customer.given(resale())
                .when(BY_DEFAULT)
                .expectEvents(frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, NOW));
        given(
                        resale(),
                        frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, AT),
                        unfrozen(ACCOUNT, "paid", null, ASSOCIATION_DEFAULT))
                .when(BY_DEFAULT)
                .expectNoEvents();
    }

    @Test
    void the_default_freeze_is_for_resale_customers_of_that_partner() {
        given(referral()).when(BY_DEFAULT).expectNoEvents();
        given(resale()).when(new FreezeByDefault(ID, "rival")).expectNoEvents();
    }

    @Test
    void freezing_by_hand_adds_a_cause_to_the_default_one() {
        given(resale(), frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, AT))
                .when(freeze(ACCOUNT, "unpaid"))
                .expectEvents(frozen(ACCOUNT, MANUAL, "unpaid", NOW));
    }

    @Test
    void only_a_resale_customer_can_be_frozen() {
        given(referral()).when(freeze(ACCOUNT, "unpaid")).expectException(code("NOT_RESALE"));
    }

    @Test
    void a_freeze_can_be_raised_and_not_lowered() {
        given(resale(), frozen(ACCOUNT, MANUAL, "unpaid", AT))
                .when(freeze(ACCOUNT_AND_RESOURCES, "still unpaid"))
                .expectEvents(frozen(ACCOUNT_AND_RESOURCES, MANUAL, "still unpaid", NOW));
        given(resale(), frozen(ACCOUNT_AND_RESOURCES, MANUAL, "unpaid", AT))
                .when(freeze(ACCOUNT, "unpaid"))
                .expectException(code("FREEZE_NOT_LOWERED"));
    }

    @Test
    void the_same_freeze_again_changes_nothing_and_another_reason_keeps_its_beginning() {
        given(resale(), frozen(ACCOUNT, MANUAL, "unpaid", AT))
                .when(freeze(ACCOUNT, "unpaid"))
                .expectNoEvents();
        given(resale(), frozen(ACCOUNT, MANUAL, "unpaid", AT))
                .when(freeze(ACCOUNT, "fraud"))
                .expectEvents(frozen(ACCOUNT, MANUAL, "fraud", AT));
    }

    @Test
    void unfreezing_lifts_every_cause_at_once_and_needs_the_type_of_the_hardest() {
        Object[] causes = {
            resale(),
            frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, AT),
            frozen(ACCOUNT_AND_RESOURCES, BUDGET_EXHAUSTED, null, AT),
            frozen(ACCOUNT, MANUAL, "unpaid", AT)
        };
        given(causes).when(unfreeze(ACCOUNT, "paid")).expectException(code("FREEZE_TYPE_MISMATCH"));
        given(causes)
                .when(unfreeze(ACCOUNT_AND_RESOURCES, "paid"))
                .expectEvents(
                        unfrozen(
                                ACCOUNT_AND_RESOURCES,
                                "paid",
                                null,
                                ASSOCIATION_DEFAULT,
                                MANUAL,
                                BUDGET_EXHAUSTED));
    }

    @Test
    void what_is_not_frozen_cannot_be_unfrozen() {
        given(resale()).when(unfreeze(ACCOUNT, "paid")).expectException(code("NOT_FROZEN"));
        given(resale(), frozen(ACCOUNT, MANUAL, "x", AT), unfrozen(ACCOUNT, "y", null, MANUAL))
                .when(unfreeze(ACCOUNT, "paid"))
                .expectException(code("NOT_FROZEN"));
    }

    @Test
    void a_restricted_partner_unfreezes_nobody() {
        tiers.put(PARTNER, new Standing(null, true, false, false));
        given(resale(), frozen(ACCOUNT, MANUAL, "unpaid", AT))
                .when(unfreeze(ACCOUNT, "paid"))
                .expectException(code("PARTNER_RESTRICTED"));
    }

    @Test
    void what_the_partners_restriction_froze_stays_until_that_is_lifted() {
        given(resale(), frozen(ACCOUNT, PARTNER_RESTRICTED, null, AT))
                .when(unfreeze(ACCOUNT, "paid"))
                .expectException(code("PARTNER_RESTRICTED"));
    }

    @Test
    void a_restricted_distributor_unfreezes_no_customer_of_its_reseller() {
        tiers.put(PARTNER, new Standing(DISTRIBUTOR, false, false, false));
        tiers.put(DISTRIBUTOR, new Standing(null, true, false, false));
        given(resale(), frozen(ACCOUNT, MANUAL, "unpaid", AT))
                .when(new UnfreezeCustomer(ID, ABOVE, ANY, ACCOUNT, "paid"))
                .expectException(code("PARTNER_RESTRICTED"));
    }

    @Test
    void a_customer_follows_its_partners_restriction_once_and_back() {
        given(resale()).when(FOLLOW).expectNoEvents();
        tiers.put(PARTNER, new Standing(null, true, false, false));
        given(resale()).when(FOLLOW).expectEvents(frozen(ACCOUNT, PARTNER_RESTRICTED, null, NOW));
        given(resale(), frozen(ACCOUNT, PARTNER_RESTRICTED, null, AT))
                .when(FOLLOW)
                .expectNoEvents();
        given(referral()).when(FOLLOW).expectNoEvents();
        tiers.put(PARTNER, Standing.ALONE);
        given(
                        resale(),
                        frozen(ACCOUNT, MANUAL, "unpaid", AT),
                        frozen(ACCOUNT, PARTNER_RESTRICTED, null, AT))
                .when(FOLLOW)
                .expectEvents(unfrozen(ACCOUNT, null, ACCOUNT, PARTNER_RESTRICTED));
    }

    @Test
    void who_is_associated_with_a_restricted_partner_is_frozen_with_it() {
        tiers.put(PARTNER, new Standing(null, true, false, false));
        given(resale())
                .when(BY_DEFAULT)
                .expectEvents(
                        frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, NOW),
                        frozen(ACCOUNT, PARTNER_RESTRICTED, null, NOW));
    }

    @Test
    void a_reseller_freezes_as_far_as_it_was_granted() {
        tiers.put(PARTNER, new Standing(DISTRIBUTOR, false, false, false));
        given(resale()).when(freeze(ACCOUNT, "x")).expectException(code("PERMISSION_NOT_GRANTED"));
        tiers.put(PARTNER, new Standing(DISTRIBUTOR, false, true, false));
        given(resale()).when(freeze(ACCOUNT, "x")).expectEvents(frozen(ACCOUNT, MANUAL, "x", NOW));
        given(resale())
                .when(freeze(ACCOUNT_AND_RESOURCES, "x"))
                .expectException(code("PERMISSION_NOT_GRANTED"));
        given(resale(), frozen(ACCOUNT_AND_RESOURCES, MANUAL, "x", AT))
                .when(unfreeze(ACCOUNT_AND_RESOURCES, "paid"))
                .expectException(code("PERMISSION_NOT_GRANTED"));
        tiers.put(PARTNER, new Standing(DISTRIBUTOR, false, true, true));
        given(resale())
                .when(freeze(ACCOUNT_AND_RESOURCES, "x"))
                .expectEvents(frozen(ACCOUNT_AND_RESOURCES, MANUAL, "x", NOW));
    }

    @Test
    void a_distributor_freezes_its_resellers_customers_as_far_as_it_granted_nothing() {
        tiers.put(PARTNER, new Standing(DISTRIBUTOR, false, true, false));
        FreezeCustomer account = new FreezeCustomer(ID, ABOVE, ANY, ACCOUNT, "x");
        given(resale()).when(account).expectException(code("PERMISSION_GRANTED_AWAY"));
        given(resale())
                .when(new FreezeCustomer(ID, ABOVE, ANY, ACCOUNT_AND_RESOURCES, "x"))
                .expectEvents(frozen(ACCOUNT_AND_RESOURCES, MANUAL, "x", NOW));
        tiers.put(PARTNER, new Standing(DISTRIBUTOR, false, false, false));
        given(resale()).when(account).expectEvents(frozen(ACCOUNT, MANUAL, "x", NOW));
    }

    @Test
    void nobody_else_learns_that_the_customer_exists() {
        FreezeCustomer rivals = new FreezeCustomer(ID, new Scope("rival", null), ANY, ACCOUNT, "x");
        given(resale()).when(rivals).expectException(code("CUSTOMER_NOT_FOUND"));
        tiers.put(PARTNER, new Standing(DISTRIBUTOR, false, false, false));
        given(resale())
                .when(new FreezeCustomer(ID, new Scope(DISTRIBUTOR, "mia"), ANY, ACCOUNT, "x"))
                .expectException(code("CUSTOMER_NOT_FOUND"));
        given(resale())
                .when(new FreezeCustomer(ID, new Scope(PARTNER, "mia"), ANY, ACCOUNT, "x"))
                .expectException(code("CUSTOMER_NOT_FOUND"));
    }

    @Test
    void a_freeze_is_made_for_the_version_that_it_names() {
        given(resale())
                .when(new FreezeCustomer(ID, OWN, new IfMatch(7L), ACCOUNT, "x"))
                .expectException(code("PRECONDITION_FAILED"));
    }

    private TestExecutor<Customer> given(Object... events) {
        customer();
        return customer.given(events);
    }

    private static FreezeCustomer freeze(FreezeType type, String reason) {
        return new FreezeCustomer(ID, OWN, ANY, type, reason);
    }

    private static UnfreezeCustomer unfreeze(FreezeType type, String reason) {
        return new UnfreezeCustomer(ID, OWN, ANY, type, reason);
    }

    private static org.hamcrest.Matcher<?> code(String code) {
        return Given.refusal(code);
    }
}
