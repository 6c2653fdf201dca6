package org.partnercenter.billing.discount.read;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.billing.account.VisibleCustomers;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.Listing;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

@RestController
class DiscountsEndpoint {

    private static final String TABLE = "discounts.discount";

    private final VisibleCustomers customers;
    private final Listing<DiscountDetails> listing;
    private final TenantReads reads;
    private final Clock clock;

    DiscountsEndpoint(TenantReads reads, VisibleCustomers customers, Clock clock) {
        this.reads = reads;
        this.customers = customers;
        this.clock = clock;
        this.listing =
                new Listing<>(
                        reads,
                        TABLE,
                        "setAt",
                        "set_at",
                        "discount_id",
                        DiscountDetails::of,
                        DiscountDetails::position);
    }

    @GetMapping("/v1/customers/{customerId}/discount")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Discounts",
            summary = "Read a customer's discount",
            description =
                    "The one that is scheduled or in force; 404 DISCOUNT_NOT_SET without one."
                            + " Answers with an ETag.")
    ResponseEntity<DiscountDetails> get(@PathVariable String customerId, Caller caller) {
        DiscountDetails found =
                reads.read(
                                customers.tenantOf(caller),
                                db -> {
                                    String partner = customers.partnerOf(caller, customerId, db);
                                    return db.sql(
                                                    """
                                                    select * from discounts.discount
                                                    where customer_id = ? and partner_id = ?
                                                      and state in ('SCHEDULED', 'ACTIVE')
                                                      and valid_to > ?\
                                                    """)
                                            .params(
                                                    customerId,
                                                    partner,
                                                    clock.instant().atOffset(ZoneOffset.UTC))
                                            .query(DiscountDetails::of)
                                            .optional();
                                })
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "DISCOUNT_NOT_SET",
                                        "The customer has no discount: set one."));
        return ResponseEntity.ok().eTag(IfMatch.etag(found.version())).body(found);
    }

    @GetMapping("/v1/customers/{customerId}/discount/history")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Discounts",
            summary = "List a customer's discounts",
            description =
                    "Every one that the partner ever gave it, the newest first, and how it ended,"
                            + " also when the customer has left; the platform sees those of all"
                            + " partners."
                            + " Sorted by setAt.")
    Page<DiscountDetails> history(
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
