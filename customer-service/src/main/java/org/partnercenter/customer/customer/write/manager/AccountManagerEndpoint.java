package org.partnercenter.customer.customer.write.manager;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.Objects;

@RestController
class AccountManagerEndpoint {

    record Manager(@Nullable String memberId) {}

    private final CustomerCommands commands;

    AccountManagerEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/customers/{customerId}/account-manager")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Account managers",
            summary = "Assign a customer's account manager",
            description =
                    "The customer has one account manager: the one before is replaced. 400"
                            + " UNKNOWN_MEMBER when memberId is not of your staff. 204 with the new"
                            + " ETag.")
    ResponseEntity<Void> assign(
            @PathVariable String customerId,
            @RequestBody Manager body,
            IfMatch expected,
            Caller caller) {
        new Input()
                .required("memberId", body.memberId())
                .id("memberId", body.memberId())
                .refuseIfWrong();
        return commands.answer(
                new AssignAccountManager(
                        customerId,
                        Scope.of(caller),
                        expected,
                        Objects.requireNonNull(body.memberId())));
    }

    @DeleteMapping("/v1/customers/{customerId}/account-manager")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Account managers",
            summary = "Leave a customer without an account manager",
            description = "204 with the new ETag, also when there was none.")
    ResponseEntity<Void> unassign(
            @PathVariable String customerId, IfMatch expected, Caller caller) {
        return commands.answer(new UnassignAccountManager(customerId, Scope.of(caller), expected));
    }
}
