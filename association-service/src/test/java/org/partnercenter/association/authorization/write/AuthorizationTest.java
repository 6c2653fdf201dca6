package org.partnercenter.association.authorization.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.RefusedWith;
import org.partnercenter.association.association.Party;
import org.partnercenter.association.association.write.InMemoryAssociations;
import org.partnercenter.association.authorization.OpenAuthorizations;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationEnded;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationExpired;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationGranted;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRejected;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRequested;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRevoked;
import org.partnercenter.association.authorization.write.decide.DecideAuthorization;
import org.partnercenter.association.authorization.write.end.EndAuthorization;
import org.partnercenter.association.authorization.write.expire.ExpireAuthorization;
import org.partnercenter.association.authorization.write.request.RequestAuthorization;
import org.partnercenter.association.authorization.write.revoke.RevokeAuthorization;
import org.partnercenter.association.partner.write.InMemoryRegisteredPartners;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.association.reseller.write.ResellerRights;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.deadline.Deadlines;
import org.partnercenter.platform.web.IfMatch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A partner asks, its resale customer grants, and either revokes with a reason. */
class AuthorizationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:26:16Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final List<OnBehalfScope> SCOPES = List.of(OnBehalfScope.OPERATE);
    private static final Party ADMIN = new Party(Side.PARTNER, "fjord", null, "member:ann");
    private static final Party RIVAL = new Party(Side.PARTNER, "rival", null, "member:bob");
    private static final Party CUSTOMER = new Party(Side.CUSTOMER, null, "c-1", "customer:c-1");

    private final InMemoryAssociations associations =
            new InMemoryAssociations().with("c-1", "fjord", AssociationType.RESALE);
    private final Set<OnBehalfScope> granted = new HashSet<>(SCOPES);
    private final Map<String, Instant> deadlines = new HashMap<>();
    private final Map<String, String> open = new HashMap<>();
    private final AggregateTestFixture<Authorization> authorization =
            new AggregateTestFixture<>(Authorization.class);

    @BeforeEach
    void world() {
        var partners =
                new InMemoryRegisteredPartners()
                        .with(new Registered("fjord", PartnerKind.RESELLER, "northwind", "USD"));
        authorization.registerInjectableResource(new Consent(associations, partners, new Rights()));
        authorization.registerInjectableResource(new Open());
        authorization.registerInjectableResource(
                (Deadlines) (what, id, when) -> deadlines.put(what.rule() + ":" + id, when));
        authorization.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_partner_asks_and_the_end_is_noted() {
        authorization
                .givenNoPriorActivity()
                .when(new RequestAuthorization("z-1", "c-1", ADMIN, SCOPES, SOON))
                .expectEvents(requested(SOON));

        assertThat(deadlines).containsEntry("expire-authorization:z-1", SOON);
    }

    @Test
    void a_referral_customer_is_not_acted_for() {
        associations.with("c-1", "fjord", AssociationType.REFERRAL);
        ask(ADMIN).expectException(RefusedWith.code("NOT_RESALE"));
    }

    @Test
    void another_partners_customer_is_not_found() {
        ask(RIVAL).expectException(RefusedWith.code("CUSTOMER_NOT_FOUND"));
    }

    @Test
    void a_reseller_asks_its_distributor_first() {
        granted.clear();
        ask(ADMIN).expectException(RefusedWith.code("DISTRIBUTOR_PERMISSION_MISSING"));
    }

    @Test
    void one_is_open_at_a_time() {
        open.put("c-1", "z-0");
        ask(ADMIN).expectException(RefusedWith.code("AUTHORIZATION_OPEN"));
    }

    @Test
    void the_customer_grants_or_refuses() {
        authorization
                .given(requested(SOON))
                .when(decide(CUSTOMER, true))
                .expectEvents(new AuthorizationGranted("z-1", "c-1", "fjord", SCOPES, SOON, NOW));
        authorization
                .given(requested(null))
                .when(decide(CUSTOMER, false))
                .expectEvents(new AuthorizationRejected("z-1", "c-1", "fjord", null, NOW));
    }

    @Test
    void the_partner_that_asks_decides_nothing() {
        for (boolean granted : List.of(true, false)) {
            authorization
                    .given(requested(SOON))
                    .when(decide(ADMIN, granted))
                    .expectNoEvents()
                    .expectException(RefusedWith.code("CUSTOMER_DECIDES"));
        }
    }

    @Test
    void what_is_over_is_not_granted_any_more() {
        authorization
                .given(requested(NOW))
                .when(decide(CUSTOMER, true))
                .expectException(RefusedWith.code("AUTHORIZATION_EXPIRED"));
        associations.end("c-1", Clock.systemUTC());
        authorization
                .given(requested(null))
                .when(decide(CUSTOMER, true))
                .expectException(RefusedWith.code("AUTHORIZATION_ENDED"));
    }

    @Test
    void either_side_revokes_with_a_reason_and_once() {
        for (Party side : List.of(ADMIN, CUSTOMER)) {
            authorization
                    .given(requested(null))
                    .when(new RevokeAuthorization("z-1", side, "enough", new IfMatch(null)))
                    .expectEvents(revoked(side.side()));
        }
        authorization
                .given(requested(null), revoked(Side.PARTNER))
                .when(new RevokeAuthorization("z-1", CUSTOMER, "enough", new IfMatch(null)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_expires_once_and_not_before_its_time() {
        authorization
                .given(requested(NOW))
                .when(new ExpireAuthorization("z-1"))
                .expectEvents(new AuthorizationExpired("z-1", "c-1", "fjord", NOW));
        authorization
                .given(requested(SOON))
                .when(new ExpireAuthorization("z-1"))
                .expectNoEvents()
                .expectResultMessagePayload(SOON);
        authorization
                .given(requested(NOW), new AuthorizationExpired("z-1", "c-1", "fjord", NOW))
                .when(new ExpireAuthorization("z-1"))
                .expectNoEvents();
    }

    @Test
    void it_ends_with_its_association_once() {
        var end = new EndAuthorization("z-1", "fjord", NOW);
        authorization
                .given(requested(null))
                .when(end)
                .expectEvents(new AuthorizationEnded("z-1", "c-1", "fjord", NOW));
        authorization
                .given(requested(null), new AuthorizationEnded("z-1", "c-1", "fjord", NOW))
                .when(end)
                .expectNoEvents();
    }

    @Test
    void the_end_of_an_earlier_association_does_not_end_it() {
        authorization
                .given(requested(null))
                .when(new EndAuthorization("z-1", "fjord", NOW.minusSeconds(1)))
                .expectNoEvents();
        authorization
                .given(requested(null))
                .when(new EndAuthorization("z-1", "rival", NOW))
                .expectNoEvents();
    }

    private ResultValidator<Authorization> ask(Party by) {
        return authorization
                .givenNoPriorActivity()
                .when(new RequestAuthorization("z-1", "c-1", by, SCOPES, null))
                .expectNoEvents();
    }

    private static DecideAuthorization decide(Party by, boolean granted) {
        return new DecideAuthorization("z-1", by, granted, null, new IfMatch(null));
    }

    private static AuthorizationRequested requested(@Nullable Instant expiresOn) {
        return new AuthorizationRequested("z-1", "c-1", "fjord", SCOPES, expiresOn, NOW);
    }

    private static AuthorizationRevoked revoked(Side by) {
        return new AuthorizationRevoked("z-1", "c-1", "fjord", by, "enough", NOW);
    }

    private final class Rights implements ResellerRights {
        @Override
        public void put(String resellerId, ResellerPermissions permissions) {}

        @Override
        public Set<OnBehalfScope> granted(String resellerId) {
            return granted;
        }
    }

    private final class Open implements OpenAuthorizations {
        @Override
        public boolean claim(String customerId, String authorizationId) {
            return open.putIfAbsent(customerId, authorizationId) == null;
        }

        @Override
        public void release(String authorizationId) {
            open.values().remove(authorizationId);
        }

        @Override
        public Optional<String> of(String customerId) {
            return Optional.ofNullable(open.get(customerId));
        }
    }
}
