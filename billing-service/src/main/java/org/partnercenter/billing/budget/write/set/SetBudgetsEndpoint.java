package org.partnercenter.billing.budget.write.set;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.CustomerCommands;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
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

@RestController
class SetBudgetsEndpoint {

    private static final IfMatch ANY = new IfMatch(null);

    /** One budget for many customers. */
    record Budgets(
            @Nullable List<@Nullable String> customerIds,
            @Nullable BudgetType type,
            @Nullable MoneyValue amount,
            @Nullable ExhaustionPolicy onExhaustion,
            @Nullable List<@Nullable Integer> thresholds,
            @Nullable Boolean unfreeze) {

        BudgetInput budget() {
            return new BudgetInput(type, amount, onExhaustion, thresholds, unfreeze);
        }
    }

    private final CustomerCommands commands;

    SetBudgetsEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/budgets/batch")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Budgets",
            summary = "Set the same budget for many resale customers",
            description =
                    """
                    At most 1,000 customers. Each is answered by itself, in order: DONE, or FAILED with its problem; one \
                    failure stops no other.\
                    """)
    Batch.Results set(@RequestBody Budgets body, Caller caller) {
        Input input = new Input();
        List<String> ids = Batch.ids(input, "customerIds", body.customerIds());
        AskedTerms terms = body.budget().checked(input);
        Scope scope = Scope.of(caller);
        return Batch.each(ids, id -> commands.send(id, new SetBudget(id, scope, ANY, terms)));
    }
}
