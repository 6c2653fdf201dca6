package org.partnercenter.customer.customer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.contracts.customer.FreezeCause.ASSOCIATION_DEFAULT;
import static org.partnercenter.contracts.customer.FreezeCause.MANUAL;
import static org.partnercenter.contracts.customer.FreezeType.ACCOUNT;
import static org.partnercenter.contracts.customer.FreezeType.ACCOUNT_AND_RESOURCES;
import static org.partnercenter.customer.customer.write.Given.AT;
import static org.partnercenter.customer.customer.write.Given.ID;
import static org.partnercenter.customer.customer.write.Given.NAME;
import static org.partnercenter.customer.customer.write.Given.NOW;
import static org.partnercenter.customer.customer.write.Given.PARTNER;
import static org.partnercenter.customer.customer.write.Given.frozen;
import static org.partnercenter.customer.customer.write.Given.registered;
import static org.partnercenter.customer.customer.write.Given.resale;
import static org.partnercenter.customer.customer.write.Given.unfrozen;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.customer.customer.events.CustomerEvent.AccountManagerUnassigned;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRejoined;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerReleased;
import org.partnercenter.customer.customer.write.freeze.FreezeByDefault;
import org.partnercenter.customer.customer.write.freeze.FreezeCustomer;
import org.partnercenter.customer.customer.write.register.Accounts;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;
import org.partnercenter.customer.customer.write.release.ReleaseCustomer;
import org.partnercenter.platform.web.IfMatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the end of an association ends, once: its freezes and its account manager. */
class ReleaseTest {

    private static final ReleaseCustomer RELEASE = new ReleaseCustomer(ID, PARTNER, NOW);
    private static final CustomerReleased RELEASED = new CustomerReleased(ID, PARTNER, AT, AT);
    private static final CustomerRejoined REJOINED =
            new CustomerRejoined(
                    ID,
                    PARTNER,
                    "v-1",
                    NAME,
                    null,
                    null,
                    null,
                    null,
                    AssociationType.RESALE,
                    AssociationOrigin.INVITED,
                    null,
                    NOW.minusSeconds(5));

    private final List<String> released = new ArrayList<>();
    private AggregateTestFixture<Customer> customer;

    @BeforeEach
    void customer() {
        customer = Given.customer(new KnownTiers());
        customer.registerInjectableResource(
                new Accounts() {
                    @Override
                    public void claim(RegisterCustomer account) {}

                    @Override
                    public Optional<Holder> holderOf(String cloudAccountId) {
                        return Optional.empty();
                    }

                    @Override
                    public void join(String customerId, String partnerId, AssociationType type) {}

                    @Override
                    public void release(String customerId) {
                        released.add(customerId);
                    }
                });
    }

    @Test
    void a_released_customer_has_no_manager_and_no_freeze_any_more() {
        customer.given(
                        registered(AssociationType.RESALE, "mia"),
                        frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, AT),
                        frozen(ACCOUNT_AND_RESOURCES, MANUAL, "unpaid", AT))
                .when(RELEASE)
                .expectEvents(
                        new AccountManagerUnassigned(ID, PARTNER, "mia", NOW),
                        unfrozen(ACCOUNT_AND_RESOURCES, null, null, ASSOCIATION_DEFAULT, MANUAL),
                        new CustomerReleased(ID, PARTNER, NOW, NOW));
        assertThat(released).containsExactly(ID);
    }

    @Test
    void the_same_end_again_changes_nothing() {
        customer.given(resale(), RELEASED).when(RELEASE).expectNoEvents();
    }

    @Test
    void an_end_that_was_before_the_customer_came_again_changes_nothing() {
        customer.given(resale(), RELEASED, REJOINED)
                .when(new ReleaseCustomer(ID, PARTNER, AT))
                .expectNoEvents();
    }

    @Test
    void a_customer_that_came_again_can_be_released_again() {
        customer.given(resale(), RELEASED, REJOINED)
                .when(RELEASE)
                .expectEvents(new CustomerReleased(ID, PARTNER, NOW, NOW));
    }

    @Test
    void another_partners_end_changes_nothing() {
        customer.given(resale()).when(new ReleaseCustomer(ID, "rival", NOW)).expectNoEvents();
    }

    @Test
    void a_released_customer_is_nobodys() {
        customer.given(resale(), RELEASED)
                .when(
                        new FreezeCustomer(
                                ID, new Scope(PARTNER, null), new IfMatch(null), ACCOUNT, "x"))
                .expectException(Given.refusal("CUSTOMER_NOT_FOUND"));
    }

    @Test
    void a_customer_that_comes_again_is_frozen_by_default_again() {
        customer.given(
                        resale(),
                        frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, AT),
                        unfrozen(ACCOUNT, null, null, ASSOCIATION_DEFAULT),
                        RELEASED,
                        REJOINED)
                .when(new FreezeByDefault(ID, PARTNER))
                .expectEvents(frozen(ACCOUNT, ASSOCIATION_DEFAULT, null, NOW));
    }
}
