package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A search among one partner's customers. Tags, spending and the use of budgets are kept in orders
 * of their own, in other tables; which of the tables to walk is not left to the planner, whose
 * guess at the number of rows is worst where tables meet: few rows are looked for first, up to a
 * limit, and decide.
 */
record OneWalk(SearchCriteria criteria, Sort sort, @Nullable List<Object> start, int rows) {

    private static final int FEW = 1_000;

    /** The rows of the partner (an expression) that also fulfil more conditions. */
    Sql of(Sql partner, Sql more) {
        Sql conditions = new Sql().add(" where c.partner_id = ").add(partner).add(more);
        criteria.addConditions(conditions);
        if (!sort.by().isOfSpending()) {
            Sql walk = criteria.haveSpending() ? inRange(partner, conditions) : ordered(conditions);
            return criteria.haveTags() ? tagged(partner, conditions, walk) : walk;
        }
        if (criteria.areMore() || !more.text().isEmpty()) {
            Sql few = new Sql().add("select c.* from customer_search.customer c").add(conditions);
            criteria.addTagged(few);
            criteria.addSpending(few, "c");
            return fewOrBySpending(partner, conditions, few.add(" limit ?", FEW + 1));
        }
        return criteria.haveSpendingBeside(sort.by())
                ? fewOrBySpending(partner, conditions, fewInRange(partner))
                : bySpending(partner);
    }

    /** In another order than spending's: those that have the tags when they are few. */
    private Sql tagged(Sql partner, Sql conditions, Sql walk) {
        Sql range = new Sql().add(conditions);
        criteria.addSpending(range, "c");
        return either(
                criteria.tagged(partner).add(" limit ?", FEW + 1),
                ordered(
                        new Sql()
                                .add(" join few on few.customer_id = c.customer_id")
                                .add(range)
                                .add(" and (select are_few from known)")),
                new Sql()
                        .add("select c.* from (")
                        .add(walk)
                        .add(") c where not (select are_few from known)"));
    }

    /** In another order than spending's: those in the range when they are few, else a walk. */
    private Sql inRange(Sql partner, Sql conditions) {
        Sql range = new Sql().add(conditions);
        criteria.addSpending(range, "c");
        return either(
                inRange(partner),
                ordered(
                        new Sql()
                                .add(" join few on few.customer_id = c.customer_id")
                                .add(conditions)
                                .add(" and (select are_few from known)")),
                ordered(new Sql().add(range).add(" and not (select are_few from known)")));
    }

    private Sql inRange(Sql partner) {
        Sql few =
                new Sql()
                        .add("select s.customer_id from customer_search.customer_spending s")
                        .add(" where s.partner_id = ")
                        .add(partner);
        criteria.addSpending(few, "s");
        return few.add(" limit ?", FEW + 1);
    }

    private Sql fewInRange(Sql partner) {
        return new Sql()
                .add("select c.* from (")
                .add(inRange(partner))
                .add(") s join customer_search.customer c using (customer_id)");
    }

    /** In the order of spending: the others' matches when they are few, else a walk. */
    private Sql fewOrBySpending(Sql partner, Sql conditions, Sql few) {
        Sql sorted = new Sql().add("select c.* from few c where (select are_few from known)");
        if (start != null) {
            sorted.add(sort.beyond("c"), start.toArray());
        }
        sorted.add(sort.order("c")).add(" limit ?", rows);
        Sql walked =
                new Sql()
                        .add("select c.* from (")
                        .add(
                                bySpendingAlone(
                                        partner,
                                        new Sql().add(" and not (select are_few from known)")))
                        .add(") s cross join lateral (select c.* from customer_search.customer c")
                        .add(conditions)
                        .add(" and c.customer_id = s.customer_id offset 0) c")
                        .add(sort.order("s"))
                        .add(" limit ?", rows);
        return either(few, sorted, walked);
    }

    private Sql bySpending(Sql partner) {
        return new Sql()
                .add("select c.* from (")
                .add(bySpendingAlone(partner, new Sql()))
                .add(" limit ?) s join customer_search.customer c using (customer_id)", rows)
                .add(sort.order("s"));
    }

    private Sql bySpendingAlone(Sql partner, Sql more) {
        Sql sql =
                new Sql()
                        .add("select s.customer_id, s." + sort.by().column())
                        .add(" from customer_search.customer_spending s where s.partner_id = ")
                        .add(partner)
                        .add(more);
        criteria.addSpending(sql, "s");
        if (start != null) {
            sql.add(sort.beyond("s"), start.toArray());
        }
        return sql.add(sort.order("s"));
    }

    private Sql either(Sql few, Sql whenFew, Sql whenMany) {
        return new Sql()
                .add("with few as materialized (")
                .add(few)
                .add("), ")
                .add("known as materialized (select count(*) <= ? as are_few from few) ", FEW)
                .add("select c.* from ((")
                .add(whenFew)
                .add(") union all (")
                .add(whenMany)
                .add(")) c")
                .add(sort.order("c"))
                .add(" limit ?", rows);
    }

    private Sql ordered(Sql conditions) {
        Sql sql = new Sql().add("select c.* from customer_search.customer c").add(conditions);
        if (start != null) {
            sql.add(sort.beyond("c"), start.toArray());
        }
        return sql.add(sort.order("c")).add(" limit ?", rows);
    }
}
