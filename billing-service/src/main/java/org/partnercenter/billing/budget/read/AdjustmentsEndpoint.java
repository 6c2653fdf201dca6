package org.partnercenter.billing.budget.read;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.billing.account.VisibleCustomers;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.Listing;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

@RestController
class AdjustmentsEndpoint {

    private static final String TABLE = "budgets.adjustment";

    private final VisibleCustomers customers;
    private final Listing<Adjustment> listing;
    private final TenantReads reads;

    AdjustmentsEndpoint(TenantReads reads, VisibleCustomers customers) {
        this.reads = reads;
        this.customers = customers;
        this.listing =
                new Listing<>(
                        reads,
                        TABLE,
                        "adjustedAt",
                        "adjusted_at",
                        "adjustment_id",
                        Adjustment::of,
                        Adjustment::position);
    }

    @GetMapping("/v1/customers/{customerId}/budget/adjustments")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Budgets",
            summary = "List how a customer's budget was adjusted",
            description =
                    """
                    The newest first: set or deleted, from what to what, and by whom; system where the association ended. A \
                    partner sees those of its own time with the customer, also when that is over; the platform sees all. \
                    Sorted by adjustedAt.\
                    """)
    Page<Adjustment> list(
            @PathVariable String customerId,
            @ParameterObject @QueryRecord ListRequest query,
            Caller caller) {
        Tenant tenant = customers.tenantOf(caller);
        reads.read(
                tenant,
                db -> {
                    customers.requireHistory(caller, customerId, TABLE, db);
                    return customerId;
                });
        return listing.page(tenant, query, Map.of("customer_id", customerId));
    }
}
