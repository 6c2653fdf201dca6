package org.partnercenter.billing.money;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.platform.web.Input;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks amounts of money that callers send. */
public final class MoneyInput {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");
    private static final int DECIMALS = 2;
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toSet());

    private MoneyInput() {}

    /**
     * The money with two decimals, or null where something is wrong, each with a code of its own:
     * no decimal at all, too many decimals, not above zero, above the limit, no such currency.
     */
    public static @Nullable MoneyValue checked(
            Input input, String field, @Nullable MoneyValue given, BigDecimal most) {
        if (given == null) {
            input.required(field, null);
            return null;
        }
        int before = input.errors().size();
        checkAmount(input, field + ".amount", given.amount(), most);
        checkCurrency(input, field + ".currency", given.currency());
        return input.errors().size() > before
                ? null
                : MoneyValue.of(given.value().setScale(DECIMALS), given.currency());
    }

    private static void checkAmount(
            Input input, String field, @Nullable String amount, BigDecimal most) {
        if (amount == null) {
            input.required(field, null);
            return;
        }
        if (!DECIMAL.matcher(amount).matches()) {
            input.check(false, field, "INVALID_AMOUNT", "must be a decimal such as 12.34");
            return;
        }
        BigDecimal value = new BigDecimal(amount);
        input.check(value.signum() > 0, field, "AMOUNT_NOT_POSITIVE", "must be above 0")
                .check(
                        value.stripTrailingZeros().scale() <= DECIMALS,
                        field,
                        "TOO_MANY_DECIMALS",
                        "must have at most two decimals")
                .check(
                        value.compareTo(most) <= 0,
                        field,
                        "AMOUNT_TOO_LARGE",
                        "must be at most " + most.toPlainString());
    }

    private static void checkCurrency(Input input, String field, @Nullable String currency) {
        if (currency == null) {
            input.required(field, null);
            return;
        }
        input.check(
                CURRENCIES.contains(currency),
                field,
                "UNKNOWN_CURRENCY",
                "must be an ISO 4217 code such as USD");
    }
}
