package org.partnercenter.billing.coupon.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RestController;

import java.util.HashMap;
import java.util.Map;

@RestController
class CouponRecordsEndpoint {

    record Filter(
            @Nullable String quotaId,
            @Nullable String customerId,
            @Nullable String couponId,
            @Parameter(description = ListRequest.LIMIT) @Nullable Integer limit,
            @Parameter(description = ListRequest.CURSOR) @Nullable String cursor,
            @Parameter(description = ListRequest.SORT) @Nullable String sort,
            @Parameter(description = ListRequest.COUNT) @Nullable String count) {}

    private final Listing<CouponRecord> listing;

    CouponRecordsEndpoint(TenantReads reads) {
        listing =
                new Listing<>(
                        reads,
                        "coupons.record",
                        "recordedAt",
                        "recorded_at",
                        "record_id",
                        CouponRecord::of,
                        CouponRecord::position);
    }

    @GetMapping("/v1/coupons/records")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Coupons",
            summary = "List what coupons took from quotas and gave back",
            description =
                    """
                    The newest first, each with its code: 1 issued, 2 reclaimed, 3 reclaimed because the association ended, \
                    4 expired. \
                    Sorted by recordedAt.\
                    """)
    Page<CouponRecord> list(@ParameterObject @QueryRecord Filter filter, Caller caller) {
        Map<String, @Nullable String> columns = new HashMap<>();
        columns.put("quota_id", filter.quotaId());
        columns.put("customer_id", filter.customerId());
        columns.put("coupon_id", filter.couponId());
        return listing.page(
                Tenant.of(caller),
                new ListRequest(filter.limit(), filter.cursor(), filter.sort(), filter.count()),
                columns);
    }
}
