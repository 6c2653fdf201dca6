package org.partnercenter.billing.spending.write;

import org.axonframework.modelling.command.Repository;
import org.partnercenter.billing.spending.write.record.RecordSpending;
import org.partnercenter.platform.command.AggregateCache;
import org.partnercenter.platform.command.ManyStreams;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** Changes many customers' months at once. */
@Component
public class SpendingBook {

    private final Repository<Spending> months;
    private final AggregateCache cache;
    private final ManyStreams streams;
    private final Clock clock;

    SpendingBook(
            Repository<Spending> months,
            @Qualifier(SpendingCache.NAME) AggregateCache cache,
            ManyStreams streams,
            Clock clock) {
        this.months = months;
        this.cache = cache;
        this.streams = streams;
        this.clock = clock;
    }

    /**
     * Records these in the unit of work of the command that is being handled: their events are
     * stored in one go when it commits, all of them or, when one of them loses a race, none.
     */
    public void record(List<RecordSpending> changes) throws Exception {
        List<String> unknown =
                changes.stream()
                        .map(RecordSpending::id)
                        .filter(id -> !cache.containsKey(id))
                        .toList();
        streams.read(
                unknown,
                () -> {
                    for (RecordSpending change : changes) {
                        months.loadOrCreate(change.id(), Spending::new)
                                .execute(month -> month.handle(change, clock));
                    }
                });
    }
}
