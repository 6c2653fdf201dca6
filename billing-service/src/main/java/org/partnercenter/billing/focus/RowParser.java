package org.partnercenter.billing.focus;

import static org.partnercenter.billing.focus.FocusColumn.BILLED_COST;
import static org.partnercenter.billing.focus.FocusColumn.BILLING_CURRENCY;
import static org.partnercenter.billing.focus.FocusColumn.BILLING_PERIOD_END;
import static org.partnercenter.billing.focus.FocusColumn.BILLING_PERIOD_START;
import static org.partnercenter.billing.focus.FocusColumn.CHARGE_PERIOD_START;
import static org.partnercenter.billing.focus.FocusColumn.EFFECTIVE_COST;
import static org.partnercenter.billing.focus.FocusColumn.LIST_COST;
import static org.partnercenter.billing.focus.FocusColumn.SERVICE_NAME;
import static org.partnercenter.billing.focus.FocusColumn.SUB_ACCOUNT_ID;
import static org.partnercenter.billing.focus.FocusColumn.SUB_ACCOUNT_NAME;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns one record into a charge, or says why it is none. */
final class RowParser {

    private static final int LONGEST_KEY = 256;
    private static final int LONGEST_DETAIL = 8192;

    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private static final List<FocusColumn> COSTS = List.of(BILLED_COST, EFFECTIVE_COST, LIST_COST);

    private String lastPeriodStart = "";
    private BillingCalendar calendar = new BillingCalendar(0, java.time.YearMonth.of(1970, 1));
    private String lastDayKey = "";
    private LocalDate lastDay = LocalDate.EPOCH;

    Row parse(FocusRecord record) {
        Row.Refused refused = refusal(record);
        if (refused != null) {
            return refused;
        }
        String currency = value(record, BILLING_CURRENCY);
        String billed = Decimal.plain(value(record, BILLED_COST));
        String effective = Decimal.plain(value(record, EFFECTIVE_COST));
        String list = Decimal.plain(value(record, LIST_COST));
        if (billed == null || effective == null || list == null) {
            return noNumber(record);
        }
        if (!CURRENCIES.contains(currency)) {
            return refuse(
                    record,
                    RefusalCode.INVALID_CURRENCY,
                    "BillingCurrency is no code of ISO 4217: write it as USD.");
        }
        LocalDate day = day(record);
        if (day == null) {
            return refuse(
                    record,
                    RefusalCode.INVALID_TIME,
                    "BillingPeriodStart or ChargePeriodStart is no time: write it as"
                            + " 2024-09-18T23:00:00Z.");
        }
        return new Row.Charge(
                record.line(),
                value(record, SUB_ACCOUNT_ID),
                record.value(SUB_ACCOUNT_NAME),
                day,
                calendar.period(),
                value(record, SERVICE_NAME),
                currency,
                billed,
                effective,
                list,
                record.details());
    }

    private static Row.@Nullable Refused refusal(FocusRecord record) {
        if (!record.isWhole()) {
            return refuse(
                    record,
                    RefusalCode.WRONG_COLUMN_COUNT,
                    "The row has %d columns and the header %d: quote values that hold a comma."
                            .formatted(record.fields(), record.columns()));
        }
        for (FocusColumn column : FocusColumn.required()) {
            if (record.value(column) == null) {
                return refuse(
                        record,
                        RefusalCode.MISSING_VALUE,
                        column.columnName() + " is empty: every charge needs it.");
            }
        }
        if (record.isBinary()) {
            return refuse(
                    record, RefusalCode.INVALID_TEXT, "A value holds a NUL character: remove it.");
        }
        return tooLong(record);
    }

    private static Row.@Nullable Refused tooLong(FocusRecord record) {
        for (FocusColumn column : FocusColumn.values()) {
            String value = record.value(column);
            int most =
                    column.ordinal() <= FocusColumn.PRICING_CATEGORY.ordinal()
                            ? LONGEST_KEY
                            : LONGEST_DETAIL;
            if (value != null && value.length() > most) {
                return refuse(
                        record,
                        RefusalCode.VALUE_TOO_LONG,
                        "%s has more than %d characters: shorten it."
                                .formatted(column.columnName(), most));
            }
        }
        return null;
    }

    private static Row.Refused noNumber(FocusRecord record) {
        FocusColumn wrong =
                COSTS.stream()
                        .filter(cost -> Decimal.plain(value(record, cost)) == null)
                        .findFirst()
                        .orElse(BILLED_COST);
        return refuse(
                record,
                RefusalCode.INVALID_NUMBER,
                wrong.columnName()
                        + " is no number of at most 20 digits and 18 decimals: write it as 1234.56"
                        + " or 1.5E-7, without separators.");
    }

    private @Nullable LocalDate day(FocusRecord record) {
        String periodStart = value(record, BILLING_PERIOD_START);
        String start = value(record, CHARGE_PERIOD_START);
        if (!periodStart.equals(lastPeriodStart)) {
            long second = FocusTime.epochSecond(periodStart);
            if (second == FocusTime.NONE) {
                return null;
            }
            calendar = BillingCalendar.of(second);
            lastPeriodStart = periodStart;
            lastDayKey = "";
        }
        if (!start.equals(lastDayKey)) {
            long second = FocusTime.epochSecond(start);
            if (second == FocusTime.NONE) {
                return null;
            }
            lastDay = calendar.dayOf(second);
            if (calendar.isJustAfter(lastDay)) {
                lastDayKey = "";
                return calendar.dayOf(second, periodEnd(record));
            }
            lastDayKey = start;
        }
        return lastDay;
    }

    private static long periodEnd(FocusRecord record) {
        String end = record.value(BILLING_PERIOD_END);
        return end == null ? FocusTime.NONE : FocusTime.epochSecond(end);
    }

    private static String value(FocusRecord record, FocusColumn column) {
        return requireNonNull(record.value(column));
    }

    private static Row.Refused refuse(FocusRecord record, RefusalCode code, String message) {
        return new Row.Refused(record.line(), code, message);
    }
}
