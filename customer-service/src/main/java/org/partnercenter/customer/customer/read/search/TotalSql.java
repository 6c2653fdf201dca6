package org.partnercenter.customer.customer.read.search;

/** Builds the count of all that a search finds: kept where it can be, else counted. */
record TotalSql(SearchCriteria criteria, Reach reach) {

    Sql total() {
        return criteria.areCounted() && reach.onlyManager() == null ? kept() : counted();
    }

    private Sql kept() {
        Sql sql =
                new Sql()
                        .add("select coalesce(sum(customers), 0) as total")
                        .add(" from customer_search.customer_count where true");
        reach.restrict(sql, "partner_id");
        criteria.addCountedConditions(sql);
        return sql;
    }

    private Sql counted() {
        Sql sql = new Sql().add("select count(*) as total from customer_search.customer c");
        sql.add(" where c.partner_id is not null");
        reach.restrict(sql, "c.partner_id");
        sql.addIf(reach.onlyManager(), " and c.account_manager_id = ?");
        sql.addIf(
                criteria.managerInfix(),
                " and c.account_manager_id in (select member_id from customer_search.member"
                        + " where name_key like ?)");
        criteria.addSpending(sql, "c");
        criteria.addConditions(sql);
        criteria.addTagged(sql);
        return sql;
    }
}
