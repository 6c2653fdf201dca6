package org.partnercenter.customer.customer.write.manager;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Batch;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;

@RestController
class AccountManagerBatchEndpoint {

    record Assignments(@Nullable List<@Nullable String> customerIds, @Nullable String memberId) {}

    private final CustomerCommands customers;

    AccountManagerBatchEndpoint(CustomerCommands customers) {
        this.customers = customers;
    }

    @PostMapping("/v1/customers/account-manager-batch")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Account managers",
            summary = "Assign the account manager of many customers",
            description =
                    "At most 1,000 customers. Each is answered by itself, in order: DONE, or FAILED"
                            + " with its problem; one failure stops no other.")
    Batch.Results assign(@RequestBody Assignments body, Caller caller) {
        Input input =
                new Input().required("memberId", body.memberId()).id("memberId", body.memberId());
        List<String> ids = Batch.ids(input, "customerIds", body.customerIds());
        input.refuseIfWrong();
        String memberId = Objects.requireNonNull(body.memberId());
        Scope scope = Scope.of(caller);
        return Batch.each(
                ids,
                id ->
                        customers.tell(
                                new AssignAccountManager(id, scope, new IfMatch(null), memberId)));
    }
}
