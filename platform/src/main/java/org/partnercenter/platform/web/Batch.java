package org.partnercenter.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Does the same for each of many ids, one by one; one failure hides and stops no other. */
public final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final int MOST = 1_000;
    private static final Rejection FAILED =
            Rejection.unavailable(
                    "INTERNAL_ERROR",
                    "It failed on our side: repeat it for this id alone.",
                    Duration.ofSeconds(1));

    /** What became of each, in the order that was asked. */
    public record Results(List<Result> results) {}

    /** What became of one: DONE, or FAILED with its problem. */
    public record Result(
            String id,
            String status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProblemDetail problem) {}

    private Batch() {}

    /** The ids of a batch, at most a thousand; notes what is wrong with them. */
    public static List<String> ids(
            Input input, String field, @Nullable List<@Nullable String> given) {
        List<@Nullable String> ids = given == null ? List.of() : given;
        input.check(
                        !ids.isEmpty() && ids.size() <= MOST,
                        field,
                        "INVALID_LENGTH",
                        "must hold 1 to " + MOST + " ids")
                .check(
                        ids.stream().allMatch(Objects::nonNull),
                        field,
                        "REQUIRED",
                        "must not hold null");
        return ids.stream().filter(Objects::nonNull).toList();
    }

    /** Does the work for each, under a command id of its own. */
    public static Results each(List<String> ids, Consumer<String> work) {
        return new Results(ids.stream().map(id -> one(id, work)).toList());
    }

    /** A failure on our side is the item's alone, too: the others are done and have to be told. */
    private static Result one(String id, Consumer<String> work) {
        CommandContext context = CommandContext.current();
        try {
            context.withCommandId(context.commandId() + ":" + id).run(() -> work.accept(id));
            return new Result(id, "DONE", null);
        } catch (Rejection rejection) {
            return new Result(id, "FAILED", Problems.of(rejection));
        } catch (RuntimeException failure) {
            LOG.error("An item of a batch failed", failure);
            return new Result(id, "FAILED", Problems.of(FAILED));
        }
    }
}
