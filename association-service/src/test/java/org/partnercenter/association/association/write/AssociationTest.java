package org.partnercenter.association.association.write;

import static org.partnercenter.association.association.write.AssociationFixture.ADMIN;
import static org.partnercenter.association.association.write.AssociationFixture.CUSTOMER;
import static org.partnercenter.association.association.write.AssociationFixture.NOW;
import static org.partnercenter.association.association.write.AssociationFixture.REGISTERED;
import static org.partnercenter.association.association.write.AssociationFixture.ended;
import static org.partnercenter.association.association.write.AssociationFixture.established;
import static org.partnercenter.association.association.write.AssociationFixture.requested;
import static org.partnercenter.contracts.association.AssociationType.REFERRAL;
import static org.partnercenter.contracts.association.AssociationType.RESALE;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.RefusedWith;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
import org.partnercenter.association.association.write.establish.EstablishAssociation;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;

import java.time.Instant;

class AssociationTest {

    private final AggregateTestFixture<Association> association =
            new AssociationFixture().association();

    @Test
    void a_customer_of_nobody_is_associated_from_its_registration_on() {
        association
                .givenNoPriorActivity()
                .when(establish("sunbird", RESALE, REGISTERED))
                .expectEvents(established("sunbird", RESALE));
    }

    @Test
    void the_same_association_again_changes_nothing() {
        association
                .given(established("sunbird", RESALE))
                .when(establish("sunbird", RESALE, REGISTERED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_customer_of_another_partner_is_refused() {
        association
                .given(established("sunbird", RESALE))
                .when(establish("rival", RESALE, REGISTERED))
                .expectNoEvents()
                .expectException(RefusedWith.code("ALREADY_ASSOCIATED"));
    }

    @Test
    void an_association_does_not_change_its_type_by_being_established_again() {
        association
                .given(established("sunbird", RESALE))
                .when(establish("sunbird", REFERRAL, REGISTERED))
                .expectNoEvents()
                .expectException(RefusedWith.code("ALREADY_ASSOCIATED"));
    }

    @Test
    void a_partner_that_nobody_registered_gets_no_customers() {
        association
                .givenNoPriorActivity()
                .when(establish("nobody", RESALE, REGISTERED))
                .expectNoEvents()
                .expectException(RefusedWith.code("UNKNOWN_PARTNER"));
    }

    @Test
    void a_customer_that_left_may_come_to_another_partner() {
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, REGISTERED),
                        ended("r-1", ADMIN, CUSTOMER))
                .when(establish("rival", REFERRAL, NOW))
                .expectEvents(
                        new AssociationEstablished(
                                "c-1",
                                "rival",
                                REFERRAL,
                                AssociationOrigin.CREATED,
                                "member:ann",
                                NOW));
    }

    @Test
    void a_registration_that_is_told_again_after_the_end_brings_nobody_back() {
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, REGISTERED),
                        ended("r-1", ADMIN, CUSTOMER))
                .when(establish("sunbird", RESALE, REGISTERED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    private static EstablishAssociation establish(
            String partnerId, AssociationType type, Instant at) {
        return new EstablishAssociation(
                "c-1", partnerId, type, AssociationOrigin.CREATED, "member:ann", at);
    }
}
