package org.partnercenter.association.association.write;

import static org.partnercenter.contracts.association.AssociationType.REFERRAL;
import static org.partnercenter.contracts.association.AssociationType.RESALE;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.RefusedWith;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
import org.partnercenter.association.association.write.establish.EstablishAssociation;
import org.partnercenter.association.partner.write.InMemoryRegisteredPartners;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.PartnerKind;

import java.time.Instant;

class AssociationTest {

    private static final Instant REGISTERED = Instant.parse("2026-11-22T06:26:16Z");

    private AggregateTestFixture<Association> association;

    @BeforeEach
    void association() {
        association = new AggregateTestFixture<>(Association.class);
        association.registerInjectableResource(
                new InMemoryRegisteredPartners()
                        .with("sunbird", PartnerKind.SOLUTION_PROVIDER)
                        .with("rival", PartnerKind.SOLUTION_PROVIDER));
    }

    @Test
    void a_customer_of_nobody_is_associated_from_its_registration_on() {
        association
                .givenNoPriorActivity()
                .when(establish("sunbird", RESALE))
                .expectEvents(established("sunbird", RESALE));
    }

    @Test
    void the_same_association_again_changes_nothing() {
        association
                .given(established("sunbird", RESALE))
                .when(establish("sunbird", RESALE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_customer_of_another_partner_is_refused() {
        association
                .given(established("sunbird", RESALE))
                .when(establish("rival", RESALE))
                .expectNoEvents()
                .expectException(RefusedWith.code("ALREADY_ASSOCIATED"));
    }

    @Test
    void an_association_does_not_change_its_type_by_being_established_again() {
        association
                .given(established("sunbird", RESALE))
                .when(establish("sunbird", REFERRAL))
                .expectNoEvents()
                .expectException(RefusedWith.code("ALREADY_ASSOCIATED"));
    }

    @Test
    void a_partner_that_nobody_registered_gets_no_customers() {
        association
                .givenNoPriorActivity()
                .when(establish("nobody", RESALE))
                .expectNoEvents()
                .expectException(RefusedWith.code("UNKNOWN_PARTNER"));
    }

    private static EstablishAssociation establish(String partnerId, AssociationType type) {
        return new EstablishAssociation(
                "c-1", partnerId, type, AssociationOrigin.CREATED, "member:ann", REGISTERED);
    }

    private static AssociationEstablished established(String partnerId, AssociationType type) {
        return new AssociationEstablished(
                "c-1", partnerId, type, AssociationOrigin.CREATED, "member:ann", REGISTERED);
    }
}
