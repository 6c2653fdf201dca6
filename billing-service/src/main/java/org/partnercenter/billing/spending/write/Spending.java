package org.partnercenter.billing.spending.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.partnercenter.billing.spending.events.Amounts;
import org.partnercenter.billing.spending.events.ProductAmounts;
import org.partnercenter.billing.spending.events.SpendingEvent;
import org.partnercenter.billing.spending.events.SpendingEvent.SpendingRecorded;
import org.partnercenter.billing.spending.write.record.RecordSpending;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * What a customer spent in a month, product by product and apart for each partner, for none is told
 * what was spent with another. An import counts in it once: the month knows its last ones, and who
 * counts older ones notes in the same transaction that they are.
 */
@Aggregate(type = "spending", cache = SpendingCache.NAME)
public class Spending {

    private static final int REMEMBERED = 8;

    @SuppressWarnings("NullAway")
    @AggregateIdentifier
    private String id;

    private final PartnerSums sums = new PartnerSums();
    private final SequencedSet<String> imports = new LinkedHashSet<>();

    public Spending() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(RecordSpending command, Clock clock) {
        if (imports.contains(command.importId())) {
            return;
        }
        Amounts change = Amounts.ZERO;
        List<ProductAmounts> standing = new ArrayList<>();
        for (ProductAmounts product : command.changes()) {
            change = change.plus(product.amounts());
            Amounts before = sums.product(command.partnerId(), product.product());
            if (before == null) {
                standing.add(product);
            } else if (!product.amounts().none()) {
                standing.add(new ProductAmounts(product.product(), before.plus(product.amounts())));
            }
        }
        apply(
                new SpendingRecorded(
                        command.customerId(),
                        command.partnerId(),
                        command.month(),
                        command.importId(),
                        command.mode(),
                        command.currency(),
                        change,
                        sums.total(command.partnerId()).plus(change),
                        standing,
                        command.days(),
                        true,
                        clock.instant()));
    }

    @EventSourcingHandler
    void evolve(SpendingEvent event) {
        switch (event) {
            case SpendingRecorded recorded -> {
                id = RecordSpending.idOf(recorded.customerId(), recorded.month());
                sums.add(recorded);
                remember(recorded.importId());
            }
        }
    }

    private void remember(String importId) {
        imports.add(importId);
        if (imports.size() > REMEMBERED) {
            imports.removeFirst();
        }
    }
}
