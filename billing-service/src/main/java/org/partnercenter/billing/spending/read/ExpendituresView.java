package org.partnercenter.billing.spending.read;

import static java.util.stream.Collectors.groupingBy;

import org.partnercenter.contracts.Fact;
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
    public Set<Class<? extends Fact>> facts() {
        return Set.of(SpendingChanged.class);
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
        db.sql(
                        """
                        insert into expenditure as e
                            (customer_id, day, product, region, billing_mode, partner_id, currency,
                             billed, effective, list, lines)
                        select customer_id, day, product, region, billing_mode, :partner,
                               min(currency), trim_scale(sum(billed)), trim_scale(sum(effective)),
                               trim_scale(sum(list)), sum(lines)
                        from public.charge_effects(
                            cast(:id as uuid), :customers, cast(:months as date[]))
                        group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
                        on conflict (customer_id, day, product, region, billing_mode, partner_id) do update
                            set billed = trim_scale(e.billed + excluded.billed),
                                effective = trim_scale(e.effective + excluded.effective),
                                list = trim_scale(e.list + excluded.list),
                                lines = e.lines + excluded.lines\
                        """)
                .param("customers", customers)
                .param("partner", months.getFirst().partnerId())
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
