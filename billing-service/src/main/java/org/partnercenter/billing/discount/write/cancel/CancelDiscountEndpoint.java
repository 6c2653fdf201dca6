package org.partnercenter.billing.discount.write.cancel;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.billing.account.CustomerCommands;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CancelDiscountEndpoint {

    private final CustomerCommands commands;

    CancelDiscountEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @DeleteMapping("/v1/customers/{customerId}/discount")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Discounts",
            summary = "Cancel a customer's discount",
            description = "The one that is scheduled or in force. 204, also when there was none.")
    ResponseEntity<Void> cancel(@PathVariable String customerId, IfMatch expected, Caller caller) {
        return commands.answer(
                customerId, new CancelDiscount(customerId, Scope.of(caller), expected));
    }
}
