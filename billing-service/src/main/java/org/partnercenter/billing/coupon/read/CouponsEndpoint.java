package org.partnercenter.billing.coupon.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.VisibleCustomers;
import org.partnercenter.billing.coupon.CouponState;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.Listing;
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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

@RestController
class CouponsEndpoint {

    /** A year has as many; nobody looks further ahead. */
    private static final int MOST_DAYS = 3_660;

    record Filter(
            @Nullable CouponState state,
            @Parameter(description = "Usable ones that expire within so many days")
                    @Nullable Integer expiringWithinDays,
            @Parameter(description = ListRequest.LIMIT) @Nullable Integer limit,
            @Parameter(description = ListRequest.CURSOR) @Nullable String cursor,
            @Parameter(description = ListRequest.SORT) @Nullable String sort,
            @Parameter(description = ListRequest.COUNT) @Nullable String count) {}

    private final TenantReads reads;
    private final VisibleCustomers customers;
    private final Clock clock;

    CouponsEndpoint(TenantReads reads, VisibleCustomers customers, Clock clock) {
        this.reads = reads;
        this.customers = customers;
        this.clock = clock;
    }

    @GetMapping("/v1/customers/{customerId}/coupons")
    @Allowed({
        Role.PLATFORM,
        Role.PARTNER_ADMIN,
        Role.PARTNER_OPERATOR,
        Role.ACCOUNT_MANAGER,
        Role.CUSTOMER
    })
    @Operation(
            tags = "Coupons",
            summary = "List a customer's coupons",
            description =
                    """
                    The newest first: NOT_ACTIVATED becomes USABLE at validFrom, USABLE becomes USED, RECLAIMED or, at \
                    expiresOn, EXPIRED. A partner sees those that it issued, the customer and the platform \
                    those of all partners. Sorted by issuedAt.\
                    """)
    Page<CouponDetails> list(
            @PathVariable String customerId,
            @ParameterObject @QueryRecord Filter filter,
            Caller caller) {
        String partner =
                reads.read(
                        customers.tenantOf(caller),
                        db -> customers.partnerOf(caller, customerId, db));
        Map<String, @Nullable String> columns = new HashMap<>();
        columns.put("customer_id", customerId);
        columns.put("partner_id", seesAll(caller) ? null : partner);
        columns.put("state", state(filter));
        Listing<CouponDetails> listing =
                new Listing<>(
                        reads,
                        expiring(filter),
                        "issuedAt",
                        "issued_at",
                        "coupon_id",
                        CouponDetails::of,
                        CouponDetails::position);
        return listing.page(
                customers.tenantOf(caller),
                new ListRequest(filter.limit(), filter.cursor(), filter.sort(), filter.count()),
                columns);
    }

    private static boolean seesAll(Caller caller) {
        return caller.is(Role.CUSTOMER) || caller.is(Role.PLATFORM);
    }

    private static @Nullable String state(Filter filter) {
        if (filter.expiringWithinDays() != null) {
            return CouponState.USABLE.name();
        }
        return filter.state() == null ? null : filter.state().name();
    }

    private String expiring(Filter filter) {
        Integer days = filter.expiringWithinDays();
        if (days == null) {
            return "coupons.coupon";
        }
        boolean otherState = filter.state() != null && filter.state() != CouponState.USABLE;
        if (days < 0 || days > MOST_DAYS || otherState) {
            throw Rejection.invalid(
                    "expiringWithinDays",
                    "INVALID_VALUE",
                    "must be 0 to " + MOST_DAYS + ", and goes with the state USABLE alone");
        }
        Instant now = clock.instant();
        return """
        (select * from coupons.coupon
         where expires_on > timestamptz '%s' and expires_on <= timestamptz '%s') expiring\
        """
                .formatted(now, now.plus(Duration.ofDays(days)));
    }
}
