package org.partnercenter.association.partner.write;

import static org.partnercenter.contracts.association.PartnerKind.DISTRIBUTOR;
import static org.partnercenter.contracts.association.PartnerKind.RESELLER;
import static org.partnercenter.contracts.association.PartnerKind.SOLUTION_PROVIDER;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.RefusedWith;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRegistered;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRestricted;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRestrictionLifted;
import org.partnercenter.association.partner.write.register.RegisterPartner;
import org.partnercenter.association.partner.write.restrict.LiftRestriction;
import org.partnercenter.association.partner.write.restrict.RestrictPartner;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.web.IfMatch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class PartnerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:26:16Z");

    private final InMemoryRegisteredPartners partners =
            new InMemoryRegisteredPartners()
                    .with("northwind", DISTRIBUTOR)
                    .with("rival", SOLUTION_PROVIDER);

    @SuppressWarnings("NullAway.Init")
    private AggregateTestFixture<Partner> partner;

    @BeforeEach
    void partner() {
        partner = new AggregateTestFixture<>(Partner.class);
        partner.registerInjectableResource(partners);
        partner.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_solution_provider_is_registered_as_it_was_asked_for() {
        register("sunbird", SOLUTION_PROVIDER, null)
                .expectEvents(registered("sunbird", SOLUTION_PROVIDER, null));
    }

    @Test
    void a_distributor_is_registered() {
        register("eastwind", DISTRIBUTOR, null)
                .expectEvents(registered("eastwind", DISTRIBUTOR, null));
    }

    @Test
    void a_reseller_belongs_to_its_distributor() {
        register("fjord", RESELLER, "northwind")
                .expectEvents(registered("fjord", RESELLER, "northwind"));
    }

    @Test
    void a_reseller_of_nobody_we_know_is_refused() {
        register("fjord", RESELLER, "nobody")
                .expectNoEvents()
                .expectException(RefusedWith.code("UNKNOWN_DISTRIBUTOR"));
    }

    @Test
    void a_reseller_of_a_partner_that_is_no_distributor_is_refused() {
        register("fjord", RESELLER, "rival")
                .expectNoEvents()
                .expectException(RefusedWith.code("UNKNOWN_DISTRIBUTOR"));
    }

    @Test
    void a_reseller_of_itself_is_refused() {
        register("fjord", RESELLER, "fjord")
                .expectNoEvents()
                .expectException(RefusedWith.code("UNKNOWN_DISTRIBUTOR"));
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        register("northwind", SOLUTION_PROVIDER, null)
                .expectNoEvents()
                .expectException(RefusedWith.code("PARTNER_EXISTS"));
    }

    @Test
    void a_restriction_holds_until_it_is_lifted() {
        partner.given(registered("sunbird", SOLUTION_PROVIDER, null))
                .when(new RestrictPartner("sunbird", "credit", new IfMatch(0L)))
                .expectEvents(new PartnerRestricted("sunbird", "credit", NOW));
        partner.given(
                        registered("sunbird", SOLUTION_PROVIDER, null),
                        new PartnerRestricted("sunbird", "credit", NOW))
                .when(new LiftRestriction("sunbird", new IfMatch(1L)))
                .expectEvents(new PartnerRestrictionLifted("sunbird", NOW));
    }

    @Test
    void what_holds_already_changes_nothing() {
        partner.given(
                        registered("sunbird", SOLUTION_PROVIDER, null),
                        new PartnerRestricted("sunbird", "credit", NOW))
                .when(new RestrictPartner("sunbird", "credit", new IfMatch(null)))
                .expectNoEvents();
        partner.given(registered("sunbird", SOLUTION_PROVIDER, null))
                .when(new LiftRestriction("sunbird", new IfMatch(null)))
                .expectNoEvents();
    }

    private ResultValidator<Partner> register(
            String id, PartnerKind kind, @Nullable String distributorId) {
        return partner.givenNoPriorActivity()
                .when(
                        new RegisterPartner(
                                id, "The " + id, kind, distributorId, "SG", "USD", "+08:00"));
    }

    private static PartnerRegistered registered(
            String id, PartnerKind kind, @Nullable String distributorId) {
        return new PartnerRegistered(
                id, "The " + id, kind, distributorId, "SG", "USD", "+08:00", NOW);
    }
}
