package org.partnercenter.customer.customer.read.view;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.MemberFact;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
        return 6;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(
                CustomerFact.class,
                MemberFact.class,
                AssociationFact.class,
                SpendingChanged.class,
                BudgetSet.class,
                BudgetDeleted.class,
                PartnerRegistered.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        Batch batch = new Batch(facts);
        new StaffRows(db).write(batch);
        Collection<CustomerChange> changes = batch.customers();
        if (!changes.isEmpty()) {
            Surroundings around = around(changes);
            CountChanges counts = rows.write(changes, around);
            new TagRows(db).write(ids(changes, CustomerChange::movesTags));
            SpentRows spent = new SpentRows(db);
            spent.add(batch.charges);
            spent.show(changes.stream().filter(CustomerChange::movesSpending).toList(), around);
            new SpendingRows(db).write(ids(changes, CustomerChange::movesSpending));
            counts.write(db);
        }
    }

    private static String[] ids(
            Collection<CustomerChange> changes, Predicate<CustomerChange> which) {
        return changes.stream()
                .filter(which)
                .map(change -> change.customerId)
                .toArray(String[]::new);
    }

    private Surroundings around(Collection<CustomerChange> changes) {
        List<String> partners =
                changes.stream().map(change -> change.partnerId).distinct().toList();
        return new Surroundings(months.current(partners), texts.of(changes));
    }
}
