package org.partnercenter.billing.spending.read;

import static java.util.stream.Collectors.groupingBy;

import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/**
 * What customers spent, day by day and product by product. A fact says that an import counts in a
 * customer's month; the import's own lines of that month are added then, and the lines that it
 * supersedes are taken out. Both never change, so the order in which imports are applied does not
 * matter; a row goes when nothing at all is left of it, for its lines alone may even out before an
 * earlier import is applied.
 */
@Component
class ExpendituresView implements View {

    private final JdbcClient db;

    ExpendituresView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "expenditures";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> contexts() {
        return Set.of("billing");
    }

    @Override
    public void apply(List<Delivery> facts) {
        facts.stream()
                .map(Delivery::fact)
                .filter(SpendingChanged.class::isInstance)
                .map(SpendingChanged.class::cast)
                .collect(groupingBy(SpendingChanged::importId))
                .forEach(this::count);
    }

    private void count(String importId, List<SpendingChanged> months) {
        String[] customers =
                months.stream().map(SpendingChanged::customerId).toArray(String[]::new);
        String[] firsts =
                months.stream().map(changed -> changed.month() + "-01").toArray(String[]::new);
        String[] partners = months.stream().map(SpendingChanged::partnerId).toArray(String[]::new);
        db.sql(
                        """
                        with changed as materialized (
                            select * from unnest(:customers, :partners, cast(:months as date[]))
                                as c (customer_id, partner_id, month)),
                        line as (
                            select c.partner_id, l.*, 1 as sign
                            from changed c join public.charge_line l
                              on l.import_id = cast(:id as uuid) and l.customer_id = c.customer_id
                             and l.day >= c.month and l.day < c.month + interval '1 month'
                            union all
                            select c.partner_id, l.*, -1
                            from changed c join public.charge_part p
                              on p.superseded_by = cast(:id as uuid)
                             and p.customer_id = c.customer_id and p.month = c.month
                            join public.charge_line l
                              on l.import_id = p.import_id and l.customer_id = p.customer_id
                             and l.day >= c.month and l.day < c.month + interval '1 month'
                             and l.period = p.period and l.product = p.product
                             and l.currency = p.currency)
                        insert into expenditure as e
                            (customer_id, day, product, region, billing_mode, partner_id, currency,
                             billed, effective, list, lines)
                        select customer_id, day, product, coalesce(region_id, region_name, ''),
                               coalesce(pricing_category, ''), partner_id, min(currency),
                               trim_scale(sum(sign * billed)), trim_scale(sum(sign * effective)),
                               trim_scale(sum(sign * list)),
                               sum(sign)
                        from line group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
                        on conflict (customer_id, day, product, region, billing_mode, partner_id) do update
                            set billed = trim_scale(e.billed + excluded.billed),
                                effective = trim_scale(e.effective + excluded.effective),
                                list = trim_scale(e.list + excluded.list),
                                lines = e.lines + excluded.lines\
                        """)
                .param("customers", customers)
                .param("partners", partners)
                .param("months", firsts)
                .param("id", importId)
                .update();
        db.sql(
                        """
                        delete from expenditure
                        where lines = 0 and billed = 0 and effective = 0 and list = 0
                          and customer_id = any (?)\
                        """)
                .param(customers)
                .update();
        db.sql(
                        """
                        insert into counted_import as c (import_id, months)
                        values (cast(? as uuid), ?)
                        on conflict (import_id) do update set months = c.months + excluded.months\
                        """)
                .params(importId, months.size())
                .update();
    }
}
