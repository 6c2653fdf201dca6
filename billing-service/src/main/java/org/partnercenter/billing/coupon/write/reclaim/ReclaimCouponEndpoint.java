package org.partnercenter.billing.coupon.write.reclaim;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReclaimCouponEndpoint {

    private final Commands commands;

    ReclaimCouponEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v1/coupons/{couponId}/reclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Coupons",
            summary = "Reclaim a coupon",
            description =
                    "Its whole balance goes back to the quota. 409 COUPON_NOT_USABLE unless it is"
                            + " usable; reclaiming it again changes nothing.")
    void reclaim(@PathVariable String couponId, Caller caller) {
        try {
            commands.<@Nullable Object>send(new ReclaimCoupon(couponId, Scope.of(caller)));
        } catch (Rejection rejection) {
            if (rejection.code().equals("NOT_FOUND")) {
                throw Rejection.notFound(
                        "COUPON_NOT_FOUND", "You have no coupon with this id: check the id.");
            }
            throw rejection;
        }
    }
}
