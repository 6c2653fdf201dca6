package org.partnercenter.billing.budget.write.set;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.billing.account.CustomerCommands;
import org.partnercenter.billing.account.Scope;
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

@RestController
class SetBudgetEndpoint {

    private final CustomerCommands commands;

    SetBudgetEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/customers/{customerId}/budget")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Budgets",
            summary = "Set a resale customer's budget",
            description =
                    """
                    Replaces the one before. Spending counts at list price: for MONTHLY that of the current month of \
                    your billing time zone, for ONE_TIME everything from the month in which it was set. Charges of \
                    your provider's month that arrive when your own next one has begun count in the month that they belong \
                    to: no MONTHLY budget alerts or acts by them any more. Without onExhaustion it stays as it was, and the \
                    first budget does nothing by itself; thresholds are 75, 90 and 100 percent unless told. unfreeze \
                    unfreezes a newly associated account now, each time that it is said, and lifts what this budget froze \
                    when it is raised or begins anew. A credit or restatement that leaves something again lifts nothing, \
                    but a budget that is used up after it acts again. 400 WRONG_CURRENCY, NOT_THE_QUOTAS_CURRENCY; \
                    409 NOT_RESALE, QUOTA_NOT_GRANTED, QUOTA_EXCEEDED; \
                    403 PERMISSION_NOT_GRANTED, PERMISSION_GRANTED_AWAY. 204 with the new ETag.\
                    """)
    ResponseEntity<Void> set(
            @PathVariable String customerId,
            @RequestBody BudgetInput body,
            IfMatch expected,
            Caller caller) {
        return commands.answer(
                customerId,
                new SetBudget(customerId, Scope.of(caller), expected, body.checked(new Input())));
    }
}
