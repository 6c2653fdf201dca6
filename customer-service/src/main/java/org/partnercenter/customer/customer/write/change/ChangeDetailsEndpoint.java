package org.partnercenter.customer.customer.write.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;

import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

@RestController
class ChangeDetailsEndpoint {

    private final CustomerCommands commands;

    ChangeDetailsEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @PatchMapping(
            path = "/v1/customers/{customerId}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Customers",
            summary = "Change a customer's basic information",
            description =
                    "A JSON merge patch of name, mobile, email, country and customerType: what is"
                        + " absent stays, null removes (a name cannot be removed). Send the ETag as"
                        + " If-Match to change only what you have read. 204 with the new ETag.")
    ResponseEntity<Void> change(
            @PathVariable String customerId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    DetailsPatch.Body.class)))
                    @RequestBody
                    JsonNode body,
            IfMatch expected,
            Caller caller) {
        return commands.answer(
                new ChangeDetails(customerId, Scope.of(caller), expected, DetailsPatch.of(body)));
    }
}
