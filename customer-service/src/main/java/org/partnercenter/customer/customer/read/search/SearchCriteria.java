package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.TextKey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Turns each criterion that is present into SQL: one that is absent leaves no trace. */
record SearchCriteria(SearchRequest request) {

    /** The conditions on {@code customer c}, those on spending apart. */
    void addConditions(Sql sql) {
        sql.addIf(infix(request.name()), " and c.name_key like ?")
                .addIf(infix(request.accountName()), " and c.account_name_key like ?")
                .addIf(infix(request.digits()), " and c.mobile_key like ?")
                .addIf(request.customerId(), " and c.customer_id = ?")
                .addIf(request.cloudAccountId(), " and c.cloud_account_id = ?")
                .addIf(at(request.associatedFrom()), " and c.associated_on >= ?")
                .addIf(at(request.associatedTo()), " and c.associated_on <= ?")
                .addIf(request.accountManagerId(), " and c.account_manager_id = ?");
        if (!request.tags().isEmpty()) {
            sql.add(" and c.tags @> cast(? as text[])", request.tags());
        }
        if (request.associationType() != null) {
            sql.add(" and c.association_type = ?", request.associationType().name());
        }
        if (request.freezeCause() != null) {
            sql.add(
                    " and c.frozen_type is not null and c.freeze_causes = any (cast(? as text[]))",
                    FreezeCauses.with(request.freezeCause()));
        }
        if (request.unassigned() != null) {
            sql.add(
                    request.unassigned()
                            ? " and c.account_manager_id is null"
                            : " and c.account_manager_id is not null");
        }
        switch (request.frozen()) {
            case null -> {}
            case ANY -> sql.add(" and c.frozen_type is not null");
            case NONE -> sql.add(" and c.frozen_type is null");
            case ACCOUNT, ACCOUNT_AND_RESOURCES ->
                    sql.add(
                            " and c.frozen_type is not null and c.frozen_type = ?",
                            request.frozen().name());
        }
    }

    /** Whether tags are looked for. */
    boolean haveTags() {
        return !request.tags().isEmpty();
    }

    /** The conditions on tags once more, by what is kept in their order. */
    void addTagged(Sql sql) {
        addTagged(sql, request.tags());
    }

    /** The ids of the partner's (an expression) customers that have all tags; there is one. */
    Sql tagged(Sql partner) {
        List<String> tags = request.tags();
        Sql sql =
                new Sql()
                        .add("select c.customer_id from customer_search.customer_tag c")
                        .add(" where c.partner_id = ")
                        .add(partner)
                        .add(" and c.tag = ?", tags.getFirst());
        addTagged(sql, tags.subList(1, tags.size()));
        return sql;
    }

    private static void addTagged(Sql sql, List<String> tags) {
        for (String tag : tags) {
            sql.add(
                    """
                     and exists (select from customer_search.customer_tag t
                        where t.partner_id = c.partner_id and t.tag = ? and t.customer_id = c.customer_id)\
                    """,
                    tag);
        }
    }

    /** Whether there are conditions beside those on spending. */
    boolean areMore() {
        Sql sql = new Sql();
        addConditions(sql);
        return !sql.text().isEmpty();
    }

    /**
     * Whether the best plan depends on their values: on how rare a text, a cause or a freeze is, or
     * on which of several conditions and the order has the fewest rows to read. A walk of one
     * partner's customers by one condition at most is the same for all values, and one customer
     * alone is found by its key.
     *
     * @param managed whether one member's customers alone are searched
     */
    boolean decidePlan(Sort sort, boolean managed) {
        if (request.customerId() != null || request.cloudAccountId() != null) {
            return false;
        }
        boolean inItsOrder =
                onMonthToDate() && sort.by() == Sort.By.MONTH_TO_DATE
                        || onBudgetUsage() && sort.by() == Sort.By.BUDGET_USAGE;
        boolean inUsualOrder = sort.by() == Sort.By.ASSOCIATED_ON;
        return byRarity() || ways(managed) > (inUsualOrder || inItsOrder ? 1 : 0);
    }

    private boolean byRarity() {
        boolean byFreeze =
                request.frozen() == FrozenFilter.ACCOUNT
                        || request.frozen() == FrozenFilter.ACCOUNT_AND_RESOURCES;
        return byFreeze
                || Stream.of(
                                request.name(),
                                request.accountName(),
                                request.mobile(),
                                request.accountManager(),
                                request.freezeCause())
                        .anyMatch(Objects::nonNull);
    }

    /** How many conditions there are that could each be walked by. */
    private long ways(boolean managed) {
        boolean byTime = request.associatedFrom() != null || request.associatedTo() != null;
        boolean byManager = managed || request.accountManagerId() != null;
        return request.tags().size()
                + Stream.of(
                                byTime,
                                byManager,
                                request.associationType() != null,
                                request.frozen() != null,
                                request.unassigned() != null,
                                onMonthToDate(),
                                onBudgetUsage())
                        .filter(present -> present)
                        .count();
    }

    /** Whether there are conditions on the month's spending or on the use of budgets. */
    boolean haveSpending() {
        return onMonthToDate() || onBudgetUsage();
    }

    /** Whether there are such conditions that are not on what is sorted by. */
    boolean haveSpendingBeside(Sort.By by) {
        return by == Sort.By.BUDGET_USAGE ? onMonthToDate() : onBudgetUsage();
    }

    /** The conditions on the month's spending and on budgets, in the table of that alias. */
    void addSpending(Sql sql, String alias) {
        sql.addIf(request.monthToDateMin(), " and " + alias + ".month_to_date >= ?")
                .addIf(request.monthToDateMax(), " and " + alias + ".month_to_date <= ?")
                .addIf(request.budgetUsageMin(), " and " + alias + ".budget_usage >= ?")
                .addIf(request.budgetUsageMax(), " and " + alias + ".budget_usage <= ?");
        if (onBudgetUsage()) {
            sql.add(" and " + alias + ".budget_usage > '-Infinity'");
        }
    }

    private boolean onMonthToDate() {
        return request.monthToDateMin() != null || request.monthToDateMax() != null;
    }

    private boolean onBudgetUsage() {
        return request.budgetUsageMin() != null || request.budgetUsageMax() != null;
    }

    /** Which account managers' customers are looked for, by a part of their name; or null. */
    @Nullable String managerInfix() {
        return infix(request.accountManager());
    }

    /** Whether the kept counts answer how many there are. */
    boolean areCounted() {
        return request.equals(request.counted());
    }

    /** The conditions that the kept counts know. */
    void addCountedConditions(Sql sql) {
        if (request.associationType() != null) {
            sql.add(" and association_type = ?", request.associationType().name());
        }
        switch (request.frozen()) {
            case null -> {}
            case ANY -> sql.add(" and frozen_type <> 'NONE'");
            case NONE, ACCOUNT, ACCOUNT_AND_RESOURCES ->
                    sql.add(" and frozen_type = ?", request.frozen().name());
        }
    }

    private static @Nullable String infix(@Nullable String text) {
        return text == null
                ? null
                : "%" + TextKey.of(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
