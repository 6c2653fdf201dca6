package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Cursor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The order of a list: by a column, then by the customer's id in the same direction. */
record Sort(By by, boolean descending) {

    /** The use of a budget that is not there: less than any other. */
    static final String NO_BUDGET = "-Infinity";

    /** What customers can be sorted by. */
    enum By {
        ASSOCIATED_ON("associatedOn", "associated_on"),
        ACCOUNT_NAME("accountName", "account_name_key"),
        MONTH_TO_DATE("monthToDate", "month_to_date"),
        BUDGET_USAGE("budgetUsage", "budget_usage");

        private final String field;
        private final String column;

        By(String field, String column) {
            this.field = field;
            this.column = column;
        }

        /** Whether customers are kept in this order in a table of its own. */
        boolean isOfSpending() {
            return this == MONTH_TO_DATE || this == BUDGET_USAGE;
        }

        String column() {
            return column;
        }
    }

    static Sort of(@Nullable String sort) {
        if (sort == null) {
            return new Sort(By.ASSOCIATED_ON, true);
        }
        boolean descending = sort.startsWith("-");
        String field = descending ? sort.substring(1) : sort;
        return Stream.of(By.values())
                .filter(by -> by.field.equals(field))
                .findFirst()
                .map(by -> new Sort(by, descending))
                .orElseThrow(() ->
                        Rejection.invalid(
                                "sort",
                                "INVALID_VALUE",
                                "must be associatedOn, accountName, monthToDate or budgetUsage,"
                                        + " with - before it for descending"));
    }

    /** The order's name in cursors. */
    String name() {
        return (descending ? "-" : "") + by.field;
    }

    /** The order of the rows of that alias. */
    String order(String alias) {
        return " order by %1$s.%2$s%3$s, %1$s.customer_id%3$s"
                .formatted(alias, by.column, descending ? " desc" : " asc");
    }

    /** The condition that leaves what came before a place; two parameters. */
    String beyond(String alias) {
        return " and (%1$s.%2$s, %1$s.customer_id) %3$s (%4$s, ?)"
                .formatted(
                        alias,
                        by.column,
                        descending ? "<" : ">",
                        by == By.BUDGET_USAGE ? "cast(? as numeric)" : "?");
    }

    /** The cursor after an item. */
    String after(CustomerItem item) {
        String value =
                switch (by) {
                    case ASSOCIATED_ON -> item.associatedOn().toString();
                    case ACCOUNT_NAME -> item.sortKey();
                    case MONTH_TO_DATE -> item.monthToDate().amount();
                    case BUDGET_USAGE ->
                            item.budget() == null ? NO_BUDGET : item.budget().usedPercent();
                };
        return new Cursor(name(), List.of(value, item.customerId())).encode();
    }

    /** The column's value and the customer's id where the page before ended, or null. */
    @Nullable List<Object> start(@Nullable String cursor) {
        Cursor parsed = Cursor.parse(cursor, name(), 2);
        if (parsed == null) {
            return null;
        }
        try {
            return List.of(value(parsed.values().get(0)), text(parsed.values().get(1)));
        } catch (RuntimeException unreadable) {
            throw Rejection.invalid("cursor", "INVALID_CURSOR", "not a cursor of this list");
        }
    }

    private Object value(@Nullable String text) {
        return switch (by) {
            case ASSOCIATED_ON -> Instant.parse(text(text)).atOffset(ZoneOffset.UTC);
            case ACCOUNT_NAME -> text(text);
            case MONTH_TO_DATE -> new BigDecimal(text(text));
            case BUDGET_USAGE -> usage(text(text));
        };
    }

    private static String usage(String text) {
        return text.equals(NO_BUDGET) ? text : new BigDecimal(text).toPlainString();
    }

    private static String text(@Nullable String value) {
        return java.util.Objects.requireNonNull(value);
    }
}
