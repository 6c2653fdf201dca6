package org.partnercenter.association.preregistration.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.customer.KnownAccounts.Account;
import org.partnercenter.association.preregistration.OpenPreregistrations;
import org.partnercenter.association.preregistration.OpenPreregistrations.Claim;
import org.partnercenter.association.preregistration.OpenPreregistrations.Held;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.CustomerPreregistered;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationAssociated;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationExpired;
import org.partnercenter.association.preregistration.write.expire.ExpirePreregistration;
import org.partnercenter.association.preregistration.write.settle.SettlePreregistration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A reserved account is its partner's for fifteen days. */
class PreregistrationTest {

    private static final Instant MADE = Instant.parse("2026-11-07T00:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-11-22T00:00:00Z");
    private static final CustomerPreregistered CLAIMED =
            new CustomerPreregistered(
                    "p-1", "sunbird", "acme", null, null, null, null, null, null, MADE, EXPIRES);

    @Test
    void it_expires_after_its_fifteen_days_once() {
        at(EXPIRES)
                .given(CLAIMED)
                .when(new ExpirePreregistration("p-1"))
                .expectEvents(new PreregistrationExpired("p-1", "sunbird", EXPIRES));
        at(EXPIRES)
                .given(CLAIMED, new PreregistrationExpired("p-1", "sunbird", EXPIRES))
                .when(new ExpirePreregistration("p-1"))
                .expectNoEvents();
    }

    @Test
    void before_its_time_it_is_asked_again_later() {
        at(EXPIRES.minusSeconds(1))
                .given(CLAIMED)
                .when(new ExpirePreregistration("p-1"))
                .expectNoEvents()
                .expectResultMessagePayload(EXPIRES);
    }

    @Test
    void its_customer_settles_it_once_and_for_its_own_partner_alone() {
        var came = new PreregistrationAssociated("p-1", "sunbird", "c-1", MADE);
        at(EXPIRES)
                .given(CLAIMED)
                .when(new SettlePreregistration("p-1", "sunbird", "c-1", MADE))
                .expectEvents(came);
        at(EXPIRES)
                .given(CLAIMED, came)
                .when(new SettlePreregistration("p-1", "sunbird", "c-1", MADE))
                .expectNoEvents();
        at(EXPIRES)
                .given(CLAIMED)
                .when(new SettlePreregistration("p-1", "rival", "c-1", MADE))
                .expectNoEvents();
    }

    @Test
    void what_is_settled_does_not_expire() {
        at(EXPIRES)
                .given(CLAIMED, new PreregistrationAssociated("p-1", "sunbird", "c-1", MADE))
                .when(new ExpirePreregistration("p-1"))
                .expectNoEvents();
    }

    private static AggregateTestFixture<Preregistration> at(Instant now) {
        var preregistration = new AggregateTestFixture<>(Preregistration.class);
        preregistration.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        preregistration.registerInjectableResource(new AllFree());
        return preregistration;
    }

    private static final class AllFree implements OpenPreregistrations {
        @Override
        public Claim claim(Held wanted, Account account, Instant expiresAt, int most) {
            return Claim.HELD;
        }

        @Override
        public void release(String preregistrationId) {}

        @Override
        public List<Held> of(Account account, Instant now) {
            return List.of();
        }

        @Override
        public boolean isHeld(Held wanted, Instant now) {
            return true;
        }
    }
}
