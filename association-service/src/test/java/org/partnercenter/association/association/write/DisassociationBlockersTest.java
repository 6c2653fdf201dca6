package org.partnercenter.association.association.write;

import static org.partnercenter.association.association.write.AssociationFixture.ADMIN;
import static org.partnercenter.association.association.write.AssociationFixture.CUSTOMER;
import static org.partnercenter.association.association.write.AssociationFixture.NOW;
import static org.partnercenter.association.association.write.AssociationFixture.decide;
import static org.partnercenter.association.association.write.AssociationFixture.established;
import static org.partnercenter.association.association.write.AssociationFixture.rejected;
import static org.partnercenter.association.association.write.AssociationFixture.request;
import static org.partnercenter.association.association.write.AssociationFixture.requested;
import static org.partnercenter.association.association.write.AssociationFixture.withdrawn;
import static org.partnercenter.contracts.association.AssociationType.RESALE;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.RefusedWith;
import org.partnercenter.association.association.write.disassociate.Blocker;
import org.partnercenter.association.association.write.disassociate.CheckDisassociation;

import java.time.Instant;
import java.util.List;

/** What must be out of the way before an association ends. */
class DisassociationBlockersTest {

    private static final Instant MONTH_AGO = Instant.parse("2026-10-22T00:00:00Z");

    private final AssociationFixture world = new AssociationFixture();
    private final AggregateTestFixture<Association> association = world.association();

    @Test
    void an_account_that_was_frozen_by_hand_is_unfrozen_first() {
        world.frozenByHand.add("c-1");
        association
                .given(established("sunbird", RESALE))
                .when(request("r-1", ADMIN))
                .expectNoEvents()
                .expectException(RefusedWith.code("MANUALLY_FROZEN"));
        association
                .given(established("sunbird", RESALE), requested("r-1", ADMIN, MONTH_AGO))
                .when(decide("r-1", CUSTOMER, true))
                .expectNoEvents()
                .expectException(RefusedWith.code("MANUALLY_FROZEN"));
    }

    @Test
    void one_request_is_open_at_a_time() {
        association
                .given(established("sunbird", RESALE), requested("r-1", CUSTOMER, MONTH_AGO))
                .when(request("r-2", ADMIN))
                .expectNoEvents()
                .expectException(RefusedWith.code("ALREADY_REQUESTED"));
    }

    @Test
    void a_side_asks_three_times_in_three_months() {
        association
                .given(threeRequests(MONTH_AGO))
                .when(request("r-4", ADMIN))
                .expectNoEvents()
                .expectException(RefusedWith.code("REQUEST_LIMIT_REACHED"));
    }

    @Test
    void the_limit_counts_each_side_by_itself() {
        association
                .given(threeRequests(MONTH_AGO))
                .when(request("r-4", CUSTOMER))
                .expectEvents(requested("r-4", CUSTOMER, NOW));
    }

    @Test
    void what_is_older_than_three_months_no_longer_counts() {
        association
                .given(threeRequests(Instant.parse("2026-08-22T06:26:16Z")))
                .when(request("r-4", ADMIN))
                .expectEvents(requested("r-4", ADMIN, NOW));
        association
                .given(threeRequests(Instant.parse("2026-08-22T06:26:17Z")))
                .when(request("r-4", ADMIN))
                .expectException(RefusedWith.code("REQUEST_LIMIT_REACHED"));
    }

    @Test
    void the_check_names_every_blocker_and_changes_nothing() {
        world.frozenByHand.add("c-1");
        association
                .given(
                        established("sunbird", RESALE),
                        requested("r-1", ADMIN, MONTH_AGO),
                        withdrawn("r-1"),
                        requested("r-2", ADMIN, MONTH_AGO),
                        withdrawn("r-2"),
                        requested("r-3", ADMIN, MONTH_AGO))
                .when(new CheckDisassociation("c-1", ADMIN))
                .expectNoEvents()
                .expectResultMessagePayload(
                        List.of(
                                Blocker.MANUALLY_FROZEN,
                                Blocker.REQUEST_LIMIT_REACHED,
                                Blocker.ALREADY_REQUESTED));
    }

    private static List<Object> threeRequests(Instant at) {
        return List.of(
                established("sunbird", RESALE),
                requested("r-1", ADMIN, at),
                withdrawn("r-1"),
                requested("r-2", ADMIN, at),
                rejected("r-2"),
                requested("r-3", ADMIN, at),
                withdrawn("r-3"));
    }
}
