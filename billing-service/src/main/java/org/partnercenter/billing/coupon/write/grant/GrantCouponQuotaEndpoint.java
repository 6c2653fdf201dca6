package org.partnercenter.billing.coupon.write.grant;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.money.MoneyInput;
import org.partnercenter.billing.partner.PartnerDirectory;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

@RestController
class GrantCouponQuotaEndpoint {

    private static final BigDecimal MOST = new BigDecimal("100000000");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** What a partner may issue. */
    record Quota(
            @Nullable String partnerId, @Nullable MoneyValue amount, @Nullable Instant expiresOn) {}

    /** The id of the quota. */
    record Granted(String quotaId) {}

    private final Commands commands;
    private final PartnerDirectory partners;
    private final Clock clock;

    GrantCouponQuotaEndpoint(Commands commands, PartnerDirectory partners, Clock clock) {
        this.commands = commands;
        this.partners = partners;
        this.clock = clock;
    }

    @PostMapping("/v1/coupon-quotas")
    @Allowed(Role.PLATFORM)
    @Operation(
            tags = "Coupons",
            summary = "Let a partner issue coupons",
            description =
                    """
                    Of that amount altogether, in the partner's currency, until expiresOn. 400 UNKNOWN_PARTNER, \
                    WRONG_CURRENCY, NOT_IN_FUTURE and the codes of amounts.\
                    """)
    ResponseEntity<Granted> grant(@RequestBody Quota body, Caller caller) {
        Input input = new Input();
        input.required("partnerId", body.partnerId())
                .id("partnerId", body.partnerId())
                .required("expiresOn", body.expiresOn());
        MoneyValue amount = MoneyInput.checked(input, "amount", body.amount(), MOST);
        Instant expiresOn = body.expiresOn();
        input.check(
                expiresOn == null
                        || (expiresOn.isAfter(clock.instant()) && expiresOn.isBefore(LAST)),
                "expiresOn",
                "NOT_IN_FUTURE",
                "must be a time to come");
        checkPartner(input, body.partnerId(), amount);
        input.refuseIfWrong();
        String id = NewIds.next();
        commands.<@Nullable Object>send(
                new GrantCouponQuota(
                        id,
                        Objects.requireNonNull(body.partnerId()),
                        Objects.requireNonNull(amount),
                        Objects.requireNonNull(expiresOn).truncatedTo(ChronoUnit.MILLIS),
                        caller.actor()));
        return ResponseEntity.created(URI.create("/v1/coupon-quotas/" + id)).body(new Granted(id));
    }

    private void checkPartner(
            Input input, @Nullable String partnerId, @Nullable MoneyValue amount) {
        boolean wrong =
                input.errors().stream().anyMatch(error -> error.field().equals("partnerId"));
        if (partnerId == null || wrong) {
            return;
        }
        String currency = partners.currencyOf(partnerId).orElse(null);
        input.check(
                        currency != null,
                        "partnerId",
                        "UNKNOWN_PARTNER",
                        "must be a registered partner")
                .check(
                        currency == null || amount == null || currency.equals(amount.currency()),
                        "amount.currency",
                        "WRONG_CURRENCY",
                        "must be the partner's currency, " + currency);
    }
}
