package org.partnercenter.billing.discount.write.set;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Input;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** A discount as a caller asks for it. */
record DiscountInput(
        @Schema(description = "Above 0, at most your maximum, two decimals")
                @Nullable BigDecimal percentOff,
        @Schema(description = "Now where it is absent") @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    /** A discount that can be one: its times are looked at when it is decided. */
    record Checked(BigDecimal percentOff, @Nullable Instant validFrom, Instant validTo) {}

    Checked checked(Input input) {
        input.required("percentOff", percentOff).required("validTo", validTo);
        if (percentOff != null) {
            input.check(
                            percentOff.signum() > 0,
                            "percentOff",
                            "PERCENT_NOT_POSITIVE",
                            "must be above 0")
                    .check(
                            percentOff.compareTo(ALL) <= 0,
                            "percentOff",
                            "ABOVE_MAXIMUM_DISCOUNT",
                            "must be at most 100")
                    .check(
                            percentOff.stripTrailingZeros().scale() <= DECIMALS,
                            "percentOff",
                            "TOO_MANY_DECIMALS",
                            "must have at most two decimals");
        }
        input.check(
                validTo == null || validTo.isBefore(LAST),
                "validTo",
                "INVALID_VALUE",
                "must be before the year 9999 ends");
        input.refuseIfWrong();
        return new Checked(
                plain(Objects.requireNonNull(percentOff)),
                validFrom == null ? null : validFrom.truncatedTo(ChronoUnit.MILLIS),
                Objects.requireNonNull(validTo).truncatedTo(ChronoUnit.MILLIS));
    }

    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
