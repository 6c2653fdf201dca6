package org.partnercenter.customer.customer.write.manager;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Problems;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;

@RestController
class AccountManagerBatchEndpoint {

    private static final int MOST = 1_000;

    record Assignments(@Nullable List<String> customerIds, @Nullable String memberId) {}

    record Results(List<Result> results) {}

    record Result(
            String id,
            String status,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProblemDetail problem) {}

    private final CustomerCommands commands;

    AccountManagerBatchEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/customers/account-manager-batch")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            summary = "Assign the account manager of many customers",
            description =
                    "At most 1,000 customers. Each is answered by itself, in order: DONE, or FAILED"
                            + " with its problem; one failure stops no other.")
    Results assign(@RequestBody Assignments body, Caller caller) {
        List<String> ids = body.customerIds();
        int size = ids == null ? 0 : ids.size();
        new Input()
                .required("memberId", body.memberId())
                .check(
                        size > 0 && size <= MOST,
                        "customerIds",
                        "INVALID_LENGTH",
                        "must hold 1 to 1000 ids")
                .check(
                        ids == null || ids.stream().allMatch(Objects::nonNull),
                        "customerIds",
                        "REQUIRED",
                        "must not hold null")
                .refuseIfWrong();
        String memberId = Objects.requireNonNull(body.memberId());
        Scope scope = Scope.of(caller);
        return new Results(
                Objects.requireNonNull(ids).stream()
                        .map(id -> assign(id, scope, memberId))
                        .toList());
    }

    private Result assign(String customerId, Scope scope, String memberId) {
        CommandContext context = CommandContext.current();
        try {
            context.withCommandId(context.commandId() + ":" + customerId)
                    .run(() ->
                            commands.tell(
                                    new AssignAccountManager(
                                            customerId, scope, new IfMatch(null), memberId)));
            return new Result(customerId, "DONE", null);
        } catch (Rejection rejection) {
            return new Result(customerId, "FAILED", Problems.of(rejection));
        }
    }
}
