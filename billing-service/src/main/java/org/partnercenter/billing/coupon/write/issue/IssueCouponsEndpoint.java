package org.partnercenter.billing.coupon.write.issue;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.Customers;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Batch;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

@RestController
class IssueCouponsEndpoint {

    /** Any other id is nobody's. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What became of each customer's coupon, in the order that was asked. */
    record Results(List<Result> results) {}

    /** A customer's: DONE with its coupon, or FAILED with its problem. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String id, String status, @Nullable String couponId, @Nullable ProblemDetail problem) {}

    private final Commands commands;
    private final Clock clock;

    IssueCouponsEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PostMapping("/v1/coupons")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Coupons",
            summary = "Issue coupons to customers",
            description =
                    """
                    One of that amount to each of at most 1,000 customers, taken from the quota one after the other. Each \
                    customer is answered by itself, in order: DONE with its couponId, or FAILED with its problem \
                    (QUOTA_NOT_FOUND, QUOTA_EXPIRED, QUOTA_EXHAUSTED, CUSTOMER_NOT_FOUND). A customer that is named twice \
                    gets one. Without validFrom it is usable at once. 400 VALIDITY_PAST, INVALID_VALIDITY, INVALID_PRODUCTS \
                    and the codes of amounts.\
                    """)
    Results issue(@RequestBody CouponInput body, Caller caller) {
        CouponInput.Checked coupons = body.checked(clock.instant());
        Scope scope = Scope.of(caller);
        String issueId = NewIds.next();
        Batch.Results done =
                Batch.each(
                        coupons.customerIds(),
                        customer -> issue(coupons, customer, issueId, scope));
        return new Results(done.results().stream().map(result -> result(result, issueId)).toList());
    }

    private void issue(
            CouponInput.Checked coupons, String customerId, String issueId, Scope scope) {
        if (!ID.matcher(customerId).matches()) {
            throw Customers.unknown();
        }
        commands.<@Nullable Object>send(
                new IssueCoupon(
                        CouponIds.of(issueId, customerId),
                        coupons.quotaId(),
                        customerId,
                        scope,
                        coupons.amount(),
                        coupons.products(),
                        coupons.validFrom(),
                        coupons.expiresOn()));
    }

    private static Result result(Batch.Result one, String issueId) {
        String coupon = one.problem() == null ? CouponIds.of(issueId, one.id()) : null;
        return new Result(one.id(), one.status(), coupon, one.problem());
    }
}
