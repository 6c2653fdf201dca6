package org.partnercenter.platform.feed;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RetryDeadLettersEndpoint {

    /** Which aggregate's letters, in which feed. */
    record Request(
            @Nullable String feed,
            @Nullable String aggregateContext,
            @Nullable String aggregateId) {}

    /** As long as a header of a fact may be. */
    private static final int LONGEST = 500;

    private final DeadLetterDesk desk;

    RetryDeadLettersEndpoint(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/operations/${partner-center.context}/dead-letters/retry")
    @Allowed(Role.PLATFORM)
    @Operation(
            summary = "Handle an aggregate's dead letters again",
            description =
                    "In their order, until one fails; tells how many have been handled, how many"
                            + " are left and why the next one fails.")
    DeadLetterDesk.Outcome retry(@RequestBody Request request) {
        new Input()
                .required("feed", request.feed())
                .required("aggregateContext", request.aggregateContext())
                .required("aggregateId", request.aggregateId())
                .text("feed", request.feed(), LONGEST)
                .text("aggregateContext", request.aggregateContext(), LONGEST)
                .text("aggregateId", request.aggregateId(), LONGEST)
                .refuseIfWrong();
        return desk.retry(
                requireNonNull(request.feed()),
                new AggregateKey(
                        requireNonNull(request.aggregateContext()),
                        requireNonNull(request.aggregateId())));
    }
}
