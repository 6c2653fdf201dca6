package org.partnercenter.customer.customer.write.tags;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.customer.customer.write.input.CustomerInput;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
class ReplaceTagsEndpoint {

    record Tags(@Nullable List<@Nullable String> tags) {}

    private final CustomerCommands commands;

    ReplaceTagsEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/customers/{customerId}/tags")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Customers",
            summary = "Replace a customer's tags",
            description =
                    "At most 50 distinct tags of at most 64 characters; an empty list removes all."
                            + " 204 with the new ETag.")
    ResponseEntity<Void> replace(
            @PathVariable String customerId,
            @RequestBody Tags body,
            IfMatch expected,
            Caller caller) {
        Input input = new Input().required("tags", body.tags());
        List<String> tags = new CustomerInput(input).tags(body.tags());
        input.refuseIfWrong();
        return commands.answer(new ReplaceTags(customerId, Scope.of(caller), expected, tags));
    }
}
