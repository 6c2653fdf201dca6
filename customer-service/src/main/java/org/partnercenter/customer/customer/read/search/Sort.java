package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.list.Place;
import org.partnercenter.platform.web.Cursor;

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
        Place place = Place.of(cursor, name(), 2);
        return place == null ? null : List.of(value(place), place.text(1));
    }

    private Object value(Place place) {
        return switch (by) {
            case ASSOCIATED_ON -> place.time(0).atOffset(ZoneOffset.UTC);
            case ACCOUNT_NAME -> place.text(0);
            case MONTH_TO_DATE -> place.number(0);
            case BUDGET_USAGE ->
                    place.text(0).equals(NO_BUDGET) ? NO_BUDGET : place.number(0).toPlainString();
        };
    }
}
