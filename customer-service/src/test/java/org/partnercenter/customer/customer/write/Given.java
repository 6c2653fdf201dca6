package org.partnercenter.customer.customer.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerFrozen;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRegistered;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerUnfrozen;
import org.partnercenter.customer.tier.Tiers;
import org.partnercenter.platform.command.Rejection;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What has happened to the customer of a test, and what is expected to. */
final class Given {

    static final String ID = "c-1";
    static final String PARTNER = "fjord";
    static final String DISTRIBUTOR = "northwind";
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-04-02T11:12:13Z");
    static final PersonalValue NAME = new PersonalValue("A***e", "c2VhbGVk");

    private Given() {}

    static AggregateTestFixture<Customer> customer(Tiers tiers) {
        AggregateTestFixture<Customer> fixture = new AggregateTestFixture<>(Customer.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        fixture.registerInjectableResource(tiers);
        return fixture;
    }

    static CustomerRegistered resale() {
        return registered(AssociationType.RESALE, null);
    }

    static CustomerRegistered referral() {
        return registered(AssociationType.REFERRAL, null);
    }

    static CustomerRegistered registered(AssociationType type, @Nullable String managerId) {
        return new CustomerRegistered(
                ID,
                PARTNER,
                "acme",
                null,
                NAME,
                null,
                null,
                null,
                null,
                type,
                AssociationOrigin.CREATED,
                List.of("gold"),
                managerId,
                AT);
    }

    static CustomerFrozen frozen(
            FreezeType type, FreezeCause cause, @Nullable String reason, Instant since) {
        return new CustomerFrozen(ID, PARTNER, type, cause, reason, since, null);
    }

    /** A cause that is lifted as soon as the partner is restricted no longer. */
    static CustomerFrozen endingWithRestriction(FreezeType type, FreezeCause cause, Instant since) {
        return new CustomerFrozen(ID, PARTNER, type, cause, null, since, true);
    }

    static CustomerUnfrozen unfrozen(
            FreezeType type,
            @Nullable String reason,
            @Nullable FreezeType remaining,
            FreezeCause... causes) {
        return new CustomerUnfrozen(ID, PARTNER, type, List.of(causes), reason, remaining, NOW);
    }

    /** Matches the refusal of that code. */
    static Matcher<?> refusal(String code) {
        return new CustomMatcher<Object>("a refusal " + code) {
            @Override
            public boolean matches(Object thrown) {
                return thrown instanceof Rejection rejection && rejection.code().equals(code);
            }
        };
    }
}
