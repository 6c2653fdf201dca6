package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Builds a search's statement from what is asked for and from nothing else, in a shape that walks
 * an index and stops: several partners, or several account managers, are walked one by one, each to
 * a page at most.
 *
 * @param start where the page before ended, or null
 * @param rows how many rows at most
 */
record SearchSql(
        SearchCriteria criteria, Reach reach, Sort sort, @Nullable List<Object> start, int rows) {

    private static final String COLUMNS =
            """
            select c.*, m.name as manager_name, p.currency as partner_currency,
                c.spending -> c.month as this_month, c.spending -> c.previous_month as month_before
            from (\
            """;
    private static final String COMPANIONS =
            """
            ) c left join customer_search.member m on m.member_id = c.account_manager_id
                left join customer_search.partner p on p.partner_id = c.partner_id\
            """;

    /** The page, in order. */
    Sql page() {
        return new Sql().add(COLUMNS).add(found()).add(COMPANIONS).add(order());
    }

    /** The page, each row with the exact total; one row of nulls when the page is empty. */
    Sql pageWithTotal() {
        return new Sql()
                .add("select total.total, page.* from (")
                .add(total())
                .add(") total left join (")
                .add(page())
                .add(") page on true");
    }

    /** How many customers there are in all: kept where it can be, else counted. */
    private Sql total() {
        if (criteria.areCounted() && !(reach instanceof Reach.Partner(_, String _))) {
            Sql sql =
                    new Sql()
                            .add("select coalesce(sum(customers), 0) as total")
                            .add(" from customer_search.customer_count where true");
            addReach(sql, "partner_id");
            criteria.addCountedConditions(sql);
            return sql;
        }
        Sql sql = new Sql().add("select count(*) as total from customer_search.customer c");
        criteria.addJoins(sql);
        sql.add(" where c.partner_id is not null");
        addReach(sql, "c.partner_id");
        String managers = criteria.managerInfix();
        if (managers != null) {
            sql.add(
                    " and c.account_manager_id in (select member_id from customer_search.member"
                            + " where name_key like ?)",
                    managers);
        }
        criteria.addConditions(sql);
        return sql;
    }

    private Sql found() {
        Sql walks = walks();
        if (walks == null) {
            Sql sql = core();
            addReach(sql, "c.partner_id");
            return finish(sql);
        }
        Sql one = core().add(" and c.partner_id = w.partner_id");
        if (criteria.managerInfix() != null) {
            one.add(" and c.account_manager_id = w.member_id");
        }
        if (reach instanceof Reach.Partner(_, String manager)) {
            one.add(" and c.account_manager_id = ?", manager);
        }
        return new Sql()
                .add("select c.* from (")
                .add(walks)
                .add(") w cross join lateral (")
                .add(finish(one))
                .add(") c")
                .add(order())
                .add(" limit ?", rows);
    }

    /** What is walked one by one, or null when there is but one walk. */
    private @Nullable Sql walks() {
        String managers = criteria.managerInfix();
        if (managers != null) {
            Sql sql =
                    new Sql()
                            .add(
                                    "select partner_id, member_id from customer_search.member"
                                            + " where name_key like ?",
                                    managers);
            addReach(sql, "partner_id");
            return sql;
        }
        return switch (reach) {
            case Reach.Partner _ -> null;
            case Reach.Partners(var ids) ->
                    new Sql()
                            .add(
                                    "select unnest(?) as partner_id",
                                    (Object) ids.toArray(String[]::new));
            case Reach.Everybody _ ->
                    new Sql().add("select distinct partner_id from customer_search.customer_count");
        };
    }

    private Sql core() {
        Sql sql = new Sql().add("select c.* from customer_search.customer c");
        criteria.addJoins(sql);
        return sql.add(" where true");
    }

    private Sql finish(Sql sql) {
        criteria.addConditions(sql);
        if (start != null) {
            sql.add(
                    " and (c.%s, c.customer_id) %s (?, ?)"
                            .formatted(sort.by().column, sort.descending() ? "<" : ">"),
                    start.toArray());
        }
        return sql.add(order()).add(" limit ?", rows);
    }

    private void addReach(Sql sql, String column) {
        switch (reach) {
            case Reach.Partner(var id, var manager) -> {
                sql.add(" and " + column + " = ?", id);
                if (manager != null && column.startsWith("c.")) {
                    sql.add(" and c.account_manager_id = ?", manager);
                }
            }
            case Reach.Partners(var ids) ->
                    sql.add(" and " + column + " = any (?)", (Object) ids.toArray(String[]::new));
            case Reach.Everybody _ -> {}
        }
    }

    private String order() {
        return " order by c.%1$s%2$s, c.customer_id%2$s"
                .formatted(sort.by().column, sort.direction());
    }
}
