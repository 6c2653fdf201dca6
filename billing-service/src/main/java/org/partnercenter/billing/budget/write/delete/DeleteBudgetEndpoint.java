package org.partnercenter.billing.budget.write.delete;

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
class DeleteBudgetEndpoint {

    private final CustomerCommands commands;

    DeleteBudgetEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @DeleteMapping("/v1/customers/{customerId}/budget")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Budgets",
            summary = "Delete a customer's budget",
            description =
                    """
                    Nothing is counted or frozen by it any more, and a freeze of its own ends. 204, also when there was \
                    none. 403 as for setting it.\
                    """)
    ResponseEntity<Void> delete(@PathVariable String customerId, IfMatch expected, Caller caller) {
        return commands.answer(
                customerId, new DeleteBudget(customerId, Scope.of(caller), expected));
    }
}
