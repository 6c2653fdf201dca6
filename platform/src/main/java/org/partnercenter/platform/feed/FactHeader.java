package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where a fact stands and where it came from: its place in its aggregate's history, who caused it
 * by which command, and which fact led to that, if one did.
 */
public record FactHeader(
        String id,
        String type,
        String context,
        String aggregateId,
        long sequence,
        @Nullable String subject,
        Instant time,
        @Nullable String partnerId,
        String commandId,
        String actor,
        @Nullable String traceparent,
        @Nullable String causationId) {

    AggregateKey aggregate() {
        return new AggregateKey(context, aggregateId);
    }
}
