package org.partnercenter.association.association.read.records;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.Direction;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.web.Input;

import java.time.Instant;

/** Which records are asked for, and which page of them. */
record RecordFilter(
        @Parameter(description = "Records about this customer") @Nullable String customerId,
        @Parameter(description = "Records of this reseller of yours, instead of your own")
                @Nullable String resellerId,
        AssociationRecord.@Nullable Event event,
        @Parameter(description = "At this time or later") @Nullable Instant from,
        @Parameter(description = "Before this time") @Nullable Instant to,
        AssociationRecord.@Nullable State state,
        @Parameter(description = ListRequest.LIMIT) @Nullable Integer limit,
        @Parameter(description = ListRequest.CURSOR) @Nullable String cursor,
        @Parameter(description = ListRequest.SORT) @Nullable String sort,
        @Parameter(description = ListRequest.COUNT) @Nullable String count) {

    RecordFilter withLimit(int rows) {
        return new RecordFilter(
                customerId, resellerId, event, from, to, state, rows, cursor, sort, count);
    }

    ListRequest page() {
        return new ListRequest(limit, cursor, sort, count);
    }

    /** By their time, newest first unless told. */
    Direction direction() {
        return Direction.of(sort, new Direction("at", true));
    }

    /** The conditions on a record; the partner's or the customer's is left out for null. */
    Conditions conditions(@Nullable String partnerId, @Nullable String onlyCustomer) {
        new Input()
                .check(
                        from == null || to == null || from.isBefore(to),
                        "to",
                        "INVALID_RANGE",
                        "must be later than from")
                .refuseIfWrong();
        return new Conditions()
                .and("partner_id = :partner", "partner", partnerId)
                .and("customer_id = :own", "own", onlyCustomer)
                .and("customer_id = :customer", "customer", customerId)
                .and("event = :event", "event", event)
                .and("state = :state", "state", state)
                .and("at >= cast(:from as timestamptz)", "from", from)
                .and("at < cast(:to as timestamptz)", "to", to);
    }
}
