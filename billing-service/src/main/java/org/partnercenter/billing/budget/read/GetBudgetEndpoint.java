package org.partnercenter.billing.budget.read;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.billing.account.VisibleCustomers;
import org.partnercenter.billing.budget.read.BudgetDetails.Alert;
import org.partnercenter.billing.money.Money;
import org.partnercenter.billing.partner.BillingMonths;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

@RestController
class GetBudgetEndpoint {

    private final TenantReads reads;
    private final VisibleCustomers customers;
    private final BillingMonths calendar;

    GetBudgetEndpoint(TenantReads reads, VisibleCustomers customers, BillingMonths calendar) {
        this.reads = reads;
        this.customers = customers;
        this.calendar = calendar;
    }

    @GetMapping("/v1/customers/{customerId}/budget")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Budgets",
            summary = "Read a customer's budget and how much of it is used",
            description =
                    """
                    The used amount is exact, at list price, as of the last charge that was counted; period is the month, or \
                    the one that a one-time budget counts from. 404 BUDGET_NOT_SET when there is none. Answers with an ETag \
                    that changes when the budget is set anew.\
                    """)
    ResponseEntity<BudgetDetails> get(@PathVariable String customerId, Caller caller) {
        Usage usage =
                reads.read(
                                customers.tenantOf(caller),
                                db -> {
                                    customers.partnerOf(caller, customerId, db);
                                    return find(customerId, db);
                                })
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "BUDGET_NOT_SET", "The customer has no budget: set one."));
        List<Alert> alerts = reads.read(customers.tenantOf(caller), db -> alerts(usage, db));
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(usage.budget().version()))
                .body(BudgetDetails.of(usage, alerts));
    }

    private Optional<Usage> find(String customerId, JdbcClient db) {
        return db.sql(
                        ("select " + Usage.COLUMNS + " from %1$sbudget b where b.customer_id = ?")
                                .formatted("budgets."))
                .param(customerId)
                .query((row, _) -> Usage.read(row, calendar))
                .optional();
    }

    private static List<Alert> alerts(Usage usage, JdbcClient db) {
        String currency = usage.budget().terms().currency();
        return db.sql(
                        """
                        select threshold, used, amount, alerted_at from budgets.alert
                        where customer_id = ? and partner_id = ? and period = ? order by sequence\
                        """)
                .params(
                        usage.budget().customerId(),
                        usage.budget().partnerId(),
                        usage.period().toString())
                .query((row, _) ->
                        new Alert(
                                row.getInt("threshold"),
                                Money.exact(row.getBigDecimal("used"), currency),
                                Money.of(row.getBigDecimal("amount"), currency),
                                row.getObject("alerted_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
