package org.partnercenter.customer.customer.read.view;

import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Customers as they are found: everything a search may ask for, from the facts of three contexts.
 */
@Component
class CustomerSearchView implements View {

    private final JdbcClient db;
    private final CustomerRows rows;
    private final SearchedTexts texts;
    private final BillingMonths months;

    CustomerSearchView(
            JdbcClient db, CustomerRows rows, SearchedTexts texts, BillingMonths months) {
        this.db = db;
        this.rows = rows;
        this.texts = texts;
        this.months = months;
    }

    @Override
    public String name() {
        return "customer-search";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> contexts() {
        return Set.of("customer", "association", "billing");
    }

    @Override
    public void apply(List<Delivery> facts) {
        Batch batch = new Batch(facts);
        new StaffRows(db).write(batch);
        Collection<CustomerChange> changes = batch.customers();
        if (!changes.isEmpty()) {
            Map<String, YearMonth> current =
                    months.current(
                            changes.stream().map(change -> change.partnerId).distinct().toList());
            CountChanges counts = rows.write(changes, current);
            texts.write(changes);
            moveTags(changes);
            counts.write(db);
        }
    }

    private void moveTags(Collection<CustomerChange> changes) {
        String[] ids =
                changes.stream()
                        .filter(CustomerChange::movesTags)
                        .map(change -> change.customerId)
                        .toArray(String[]::new);
        if (ids.length > 0) {
            db.sql("delete from customer_tag where customer_id = any (?)").param(ids).update();
            db.sql(
                            """
                            insert into customer_tag (customer_id, tag, partner_id, associated_on)
                            select customer_id, tag, partner_id, associated_on
                            from customer, unnest(tags) tag
                            where customer_id = any (?) and partner_id is not null\
                            """)
                    .param(ids)
                    .update();
        }
    }
}
