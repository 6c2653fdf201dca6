package org.partnercenter.billing.coupon.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
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

import java.util.HashMap;
import java.util.Map;

@RestController
class CouponQuotasEndpoint {

    record Filter(
            @Nullable String partnerId,
            @Parameter(description = ListRequest.LIMIT) @Nullable Integer limit,
            @Parameter(description = ListRequest.CURSOR) @Nullable String cursor,
            @Parameter(description = ListRequest.SORT) @Nullable String sort,
            @Parameter(description = ListRequest.COUNT) @Nullable String count) {}

    private final Listing<QuotaDetails> listing;

    CouponQuotasEndpoint(TenantReads reads) {
        listing =
                new Listing<>(
                        reads,
                        """
                        (select q.*, q.amount + coalesce(m.moved, 0) as balance
                         from coupons.quota q left join coupons.quota_move m using (quota_id)) quotas\
                        """,
                        "grantedAt",
                        "granted_at",
                        "quota_id",
                        QuotaDetails::of,
                        QuotaDetails::position);
    }

    @GetMapping("/v1/coupon-quotas")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Coupons",
            summary = "List quotas of coupons",
            description =
                    "The newest first, with what is left of each; for a partner its own."
                            + " Sorted by grantedAt.")
    Page<QuotaDetails> list(@ParameterObject @QueryRecord Filter filter, Caller caller) {
        Map<String, @Nullable String> columns = new HashMap<>();
        columns.put("partner_id", filter.partnerId());
        return listing.page(
                Tenant.of(caller),
                new ListRequest(filter.limit(), filter.cursor(), filter.sort(), filter.count()),
                columns);
    }

    @GetMapping("/v1/coupon-quotas/{quotaId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Coupons",
            summary = "Read a quota of coupons",
            description = "With what is left of it. 404 QUOTA_NOT_FOUND.")
    QuotaDetails get(@PathVariable String quotaId, Caller caller) {
        return listing.find(Tenant.of(caller), quotaId)
                .orElseThrow(() ->
                        Rejection.notFound(
                                "QUOTA_NOT_FOUND", "You have no quota with this id: check it."));
    }
}
