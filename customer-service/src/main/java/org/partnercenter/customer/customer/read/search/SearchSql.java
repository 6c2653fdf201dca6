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
            select c.customer_id, c.version, c.account_name, c.account_name_key, c.cloud_account_id,
                c.name_masked, c.mobile_masked, c.email_masked, c.customer_type, c.country,
                c.association_type, c.associated_on, c.partner_id, c.freezes, c.account_manager_id, c.tags,
                c.budget, c.budget_used, c.budget_usage,
                (select m.name from customer_search.member m where m.member_id = c.account_manager_id) as manager_name,
                (select p.currency from customer_search.partner p where p.partner_id = c.partner_id) as partner_currency,
                c.spending -> c.month as this_month, c.spending -> c.previous_month as month_before
            from (\
            """;

    /** The page, in order. */
    Sql page() {
        return new Sql().add(COLUMNS).add(found()).add(") c").add(sort.order("c"));
    }

    /** The page, each row with the exact total; one row of nulls when the page is empty. */
    Sql pageWithTotal() {
        return new Sql()
                .add("select total.total, page.* from (")
                .add(new TotalSql(criteria, reach).total())
                .add(") total left join (")
                .add(page())
                .add(") page on true");
    }

    private Sql found() {
        OneWalk walk = new OneWalk(criteria, sort, start, rows);
        String managers = criteria.managerInfix();
        if (managers != null) {
            Sql members =
                    new Sql()
                            .add(
                                    "select partner_id, member_id from customer_search.member"
                                            + " where name_key like ?",
                                    managers);
            reach.restrict(members, "partner_id");
            return each(members, walk, " and c.account_manager_id = w.member_id");
        }
        return switch (reach) {
            case Reach.Partner(var id, var manager) ->
                    walk.of(
                            new Sql().add("?", id),
                            new Sql().addIf(manager, " and c.account_manager_id = ?"));
            case Reach.Partners(var ids) ->
                    each(
                            new Sql()
                                    .add(
                                            "select unnest(cast(? as text[])) as partner_id",
                                            (Object) ids),
                            walk,
                            "");
            case Reach.Everybody _ ->
                    each(
                            new Sql()
                                    .add(
                                            "select distinct partner_id from"
                                                    + " customer_search.customer_count"),
                            walk,
                            "");
        };
    }

    private Sql each(Sql walks, OneWalk walk, String condition) {
        Sql more =
                new Sql()
                        .add(condition)
                        .addIf(reach.onlyManager(), " and c.account_manager_id = ?");
        return new Sql()
                .add("select c.* from (")
                .add(walks)
                .add(") w cross join lateral (")
                .add(walk.of(new Sql().add("w.partner_id"), more))
                .add(") c")
                .add(sort.order("c"))
                .add(" limit ?", rows);
    }
}
