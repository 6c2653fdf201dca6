package org.partnercenter.association.association.write;

import static org.partnercenter.association.association.write.AssociationFixture.ADMIN;
import static org.partnercenter.association.association.write.AssociationFixture.CUSTOMER;
import static org.partnercenter.association.association.write.AssociationFixture.NOW;
import static org.partnercenter.association.association.write.AssociationFixture.PLATFORM;
import static org.partnercenter.association.association.write.AssociationFixture.REGISTERED;
import static org.partnercenter.association.association.write.AssociationFixture.RIVAL;
import static org.partnercenter.association.association.write.AssociationFixture.STRANGER;
import static org.partnercenter.association.association.write.AssociationFixture.decide;
import static org.partnercenter.association.association.write.AssociationFixture.ended;
import static org.partnercenter.association.association.write.AssociationFixture.established;
import static org.partnercenter.association.association.write.AssociationFixture.rejected;
import static org.partnercenter.association.association.write.AssociationFixture.request;
import static org.partnercenter.association.association.write.AssociationFixture.requested;
import static org.partnercenter.association.association.write.AssociationFixture.withdraw;
import static org.partnercenter.association.association.write.AssociationFixture.withdrawn;
import static org.partnercenter.contracts.association.AssociationType.RESALE;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.RefusedWith;
import org.partnercenter.association.association.Party;

import java.time.Instant;
import java.util.List;

/** Either side asks for the end of an association, the other one decides. */
class DisassociationTest {

    private static final Instant MONTH_AGO = Instant.parse("2026-10-22T00:00:00Z");

    private final AssociationFixture world = new AssociationFixture();
    private final AggregateTestFixture<Association> association = world.association();

    @Test
    void either_side_asks_and_the_other_one_agrees() {
        association
                .given(established("sunbird", RESALE))
                .when(request("r-1", ADMIN))
                .expectEvents(requested("r-1", ADMIN, NOW));
        association
                .given(established("sunbird", RESALE), requested("r-1", ADMIN, MONTH_AGO))
                .when(decide("r-1", CUSTOMER, true))
                .expectEvents(ended("r-1", ADMIN, CUSTOMER));
        association
                .given(established("sunbird", RESALE), requested("r-1", CUSTOMER, MONTH_AGO))
                .when(decide("r-1", ADMIN, true))
                .expectEvents(ended("r-1", CUSTOMER, ADMIN));
    }

    @Test
    void the_platform_speaks_for_the_partner() {
        association
                .given(established("sunbird", RESALE), requested("r-1", CUSTOMER, MONTH_AGO))
                .when(decide("r-1", PLATFORM, true))
                .expectEvents(ended("r-1", CUSTOMER, PLATFORM));
    }

    @Test
    void a_rejection_lets_the_association_go_on() {
        association
                .given(established("sunbird", RESALE), requested("r-1", ADMIN, MONTH_AGO))
                .when(decide("r-1", CUSTOMER, false))
                .expectEvents(rejected("r-1"));
    }

    @Test
    void nobody_decides_its_own_request_or_withdraws_the_others() {
        association
                .given(established("sunbird", RESALE), requested("r-1", ADMIN, MONTH_AGO))
                .when(decide("r-1", ADMIN, true))
                .expectNoEvents()
                .expectException(RefusedWith.code("OTHER_SIDE_DECIDES"));
        association
                .given(established("sunbird", RESALE), requested("r-1", ADMIN, MONTH_AGO))
                .when(withdraw("r-1", CUSTOMER))
                .expectNoEvents()
                .expectException(RefusedWith.code("OTHER_SIDE_WITHDRAWS"));
    }

    @Test
    void strangers_learn_nothing() {
        for (Party stranger : List.of(RIVAL, STRANGER)) {
            association
                    .given(established("sunbird", RESALE), requested("r-1", ADMIN, MONTH_AGO))
                    .when(decide("r-1", stranger, true))
                    .expectNoEvents()
                    .expectException(RefusedWith.code("REQUEST_NOT_FOUND"));
            association
                    .given(established("sunbird", RESALE), requested("r-1", ADMIN, MONTH_AGO))
                    .when(withdraw("r-1", stranger))
                    .expectException(RefusedWith.code("REQUEST_NOT_FOUND"));
        }
        association
                .given(established("sunbird", RESALE))
                .when(request("r-1", RIVAL))
                .expectNoEvents()
                .expectException(RefusedWith.code("CUSTOMER_NOT_FOUND"));
    }

    @Test
    void a_request_is_closed_once() {
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, MONTH_AGO),
                        withdrawn("r-1"))
                .when(decide("r-1", CUSTOMER, true))
                .expectNoEvents()
                .expectException(RefusedWith.code("REQUEST_WITHDRAWN"));
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, MONTH_AGO),
                        ended("r-1", ADMIN, CUSTOMER))
                .when(withdraw("r-1", ADMIN))
                .expectNoEvents()
                .expectException(RefusedWith.code("REQUEST_DECIDED"));
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, MONTH_AGO),
                        rejected("r-1"))
                .when(decide("r-1", CUSTOMER, true))
                .expectException(RefusedWith.code("REQUEST_DECIDED"));
    }

    @Test
    void the_same_decision_or_withdrawal_again_changes_nothing() {
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, MONTH_AGO),
                        ended("r-1", ADMIN, CUSTOMER))
                .when(decide("r-1", CUSTOMER, true))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, MONTH_AGO),
                        withdrawn("r-1"))
                .when(withdraw("r-1", ADMIN))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_customer_of_nobody_has_nothing_to_end() {
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, REGISTERED),
                        ended("r-1", ADMIN, CUSTOMER))
                .when(request("r-2", CUSTOMER))
                .expectException(RefusedWith.code("NOT_ASSOCIATED"));
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, REGISTERED),
                        ended("r-1", ADMIN, CUSTOMER))
                .when(request("r-2", ADMIN))
                .expectException(RefusedWith.code("CUSTOMER_NOT_FOUND"));
    }
}
