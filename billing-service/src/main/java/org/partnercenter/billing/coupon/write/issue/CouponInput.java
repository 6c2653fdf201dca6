package org.partnercenter.billing.coupon.write.issue;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.money.MoneyInput;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.platform.web.Batch;
import org.partnercenter.platform.web.Input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Coupons as a caller asks for them. */
record CouponInput(
        @Nullable String quotaId,
        @Nullable List<@Nullable String> customerIds,
        @Nullable MoneyValue amount,
        @Schema(description = "Now where it is absent") @Nullable Instant validFrom,
        @Nullable Instant expiresOn,
        @Schema(description = "At most ten; all products where it is absent")
                @Nullable List<@Nullable String> products) {

    private static final BigDecimal MOST = new BigDecimal("99999999999");
    private static final int MOST_PRODUCTS = 10;
    private static final int LONGEST_PRODUCT = 256;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** Coupons that can be issued. */
    record Checked(
            String quotaId,
            List<String> customerIds,
            MoneyValue amount,
            @Nullable Instant validFrom,
            Instant expiresOn,
            List<String> products) {}

    Checked checked(Instant now) {
        Input input = new Input();
        input.required("quotaId", quotaId).id("quotaId", quotaId).required("expiresOn", expiresOn);
        List<String> ids = Batch.ids(input, "customerIds", customerIds);
        MoneyValue money = MoneyInput.checked(input, "amount", amount, MOST);
        checkTimes(input, now);
        List<String> named = products(input);
        input.refuseIfWrong();
        return new Checked(
                Objects.requireNonNull(quotaId),
                ids,
                Objects.requireNonNull(money),
                validFrom == null ? null : validFrom.truncatedTo(ChronoUnit.MILLIS),
                Objects.requireNonNull(expiresOn).truncatedTo(ChronoUnit.MILLIS),
                named);
    }

    private void checkTimes(Input input, Instant now) {
        input.check(
                        validFrom == null || !validFrom.isBefore(now),
                        "validFrom",
                        "VALIDITY_PAST",
                        "must not be past; leave it out to begin now")
                .check(
                        expiresOn == null || (expiresOn.isAfter(now) && expiresOn.isBefore(LAST)),
                        "expiresOn",
                        "VALIDITY_PAST",
                        "must be a time to come")
                .check(
                        validFrom == null || expiresOn == null || validFrom.isBefore(expiresOn),
                        "expiresOn",
                        "INVALID_VALIDITY",
                        "must be after validFrom");
    }

    private List<String> products(Input input) {
        List<@Nullable String> given = products == null ? List.of() : products;
        boolean valid =
                given.size() <= MOST_PRODUCTS
                        && given.stream()
                                .allMatch(product ->
                                        product != null
                                                && !product.isBlank()
                                                && product.chars()
                                                        .noneMatch(Character::isISOControl)
                                                && product.length() <= LONGEST_PRODUCT);
        input.check(
                valid,
                "products",
                "INVALID_PRODUCTS",
                "must be at most ten names of at most 256 characters, none of them a control"
                        + " character");
        return given.stream().filter(Objects::nonNull).distinct().toList();
    }
}
