package org.partnercenter.association.reseller.write.permissions;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.platform.web.Input;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a distributor asks for; every right is named, so that none is taken away by a slip. */
record WantedPermissions(
        @Schema(requiredMode = REQUIRED) @Nullable Boolean setBudgets,
        @Schema(requiredMode = REQUIRED) @Nullable Boolean restrictPurchase,
        @Schema(requiredMode = REQUIRED) @Nullable Boolean freezeResources,
        @Schema(requiredMode = REQUIRED) @Nullable Boolean placeOrders,
        @Schema(requiredMode = REQUIRED) @Nullable Boolean operate,
        @Schema(description = "Without one the reseller sets no monthly budget")
                @Nullable MoneyValue monthlyBudgetQuota,
        @Schema(description = "Without one the reseller sets no one-time budget")
                @Nullable MoneyValue oneTimeBudgetQuota,
        @Schema(description = "Also cuts a quota below what budgets come to already")
                @Nullable Boolean force) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

    ResellerPermissions checked() {
        Input input = new Input();
        input.required("setBudgets", setBudgets)
                .required("restrictPurchase", restrictPurchase)
                .required("freezeResources", freezeResources)
                .required("placeOrders", placeOrders)
                .required("operate", operate);
        MoneyValue monthly = quota("monthlyBudgetQuota", monthlyBudgetQuota, input);
        MoneyValue oneTime = quota("oneTimeBudgetQuota", oneTimeBudgetQuota, input);
        input.refuseIfWrong();
        return new ResellerPermissions(
                isTrue(setBudgets),
                isTrue(restrictPurchase),
                isTrue(freezeResources),
                isTrue(placeOrders),
                isTrue(operate),
                monthly,
                oneTime);
    }

    boolean forced() {
        return isTrue(force);
    }

    /** The quota with its two decimals, as far as it is one. */
    private static @Nullable MoneyValue quota(
            String field, @Nullable MoneyValue given, Input input) {
        if (given == null) {
            return null;
        }
        @Nullable String amount = given.amount();
        boolean valid =
                amount != null
                        && AMOUNT.matcher(amount).matches()
                        && given.value().signum() > 0
                        && given.value().compareTo(MOST) <= 0;
        input.check(
                        valid,
                        field + ".amount",
                        "INVALID_AMOUNT",
                        "must be above 0, at most 2147483647 and have at most two decimals")
                .required(field + ".currency", given.currency());
        return valid ? MoneyValue.of(given.value().setScale(2), given.currency()) : null;
    }

    private static boolean isTrue(@Nullable Boolean given) {
        return Boolean.TRUE.equals(given);
    }
}
