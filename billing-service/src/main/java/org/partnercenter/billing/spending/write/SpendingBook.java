package org.partnercenter.billing.spending.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.partnercenter.billing.spending.write.record.RecordSpending;
import org.partnercenter.billing.spending.write.record.RecordSpendings;
import org.partnercenter.platform.command.ManyStreams;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Decides many months in one unit of work, so that their events are stored in one go. */
@Component
class SpendingBook {

    private final Repository<Spending> months;
    private final ManyStreams streams;

    SpendingBook(Repository<Spending> months, ManyStreams streams) {
        this.months = months;
        this.streams = streams;
    }

    @CommandHandler
    void handle(RecordSpendings command, Clock clock) throws Exception {
        streams.read(
                command.months().stream().map(RecordSpending::id).toList(),
                () -> {
                    for (RecordSpending month : command.months()) {
                        months.loadOrCreate(month.id(), Spending::new)
                                .execute(spending -> spending.handle(month, clock));
                    }
                });
    }
}
