package org.partnercenter.customer.customer.write;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Sends one command to each of many customers; one failure hides and stops no other. */
@Component
public class EachCustomer {

    private static final int MOST = 1_000;

    /** What became of each customer, in the order that was asked. */
    public record Results(List<Result> results) {}

    /** What became of one: DONE, or FAILED with its problem. */
    public record Result(
            String id,
            String status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProblemDetail problem) {}

    private final CustomerCommands commands;

    EachCustomer(CustomerCommands commands) {
        this.commands = commands;
    }

    /** The ids of a batch; notes what is wrong with them. */
    public static List<String> checked(Input input, @Nullable List<@Nullable String> ids) {
        List<@Nullable String> given = ids == null ? List.of() : ids;
        input.check(
                        !given.isEmpty() && given.size() <= MOST,
                        "customerIds",
                        "INVALID_LENGTH",
                        "must hold 1 to 1000 ids")
                .check(
                        given.stream().allMatch(Objects::nonNull),
                        "customerIds",
                        "REQUIRED",
                        "must not hold null");
        return given.stream().filter(Objects::nonNull).toList();
    }

    /** Sends the commands one by one, each under an id of its own. */
    public Results tell(List<String> ids, Function<String, CustomerCommand> command) {
        return new Results(ids.stream().map(id -> tell(id, command.apply(id))).toList());
    }

    private Result tell(String id, CustomerCommand command) {
        CommandContext context = CommandContext.current();
        try {
            context.withCommandId(context.commandId() + ":" + id).run(() -> commands.tell(command));
            return new Result(id, "DONE", null);
        } catch (Rejection rejection) {
            return new Result(id, "FAILED", Problems.of(rejection));
        }
    }
}
