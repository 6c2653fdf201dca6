package org.partnercenter.billing.spending.publish;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.spending.events.Amounts;
import org.partnercenter.billing.spending.events.DayAmounts;
import org.partnercenter.billing.spending.events.SpendingEvent;
import org.partnercenter.billing.spending.events.SpendingEvent.SpendingRecorded;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.DaySpending;
import org.partnercenter.contracts.billing.ProductSpending;
import org.partnercenter.contracts.billing.SpendingFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells how a customer's month changed. */
@Component
class SpendingFacts implements FactMapping<SpendingEvent> {

    @Override
    public Class<SpendingEvent> family() {
        return SpendingEvent.class;
    }

    @Override
    public Fact toFact(SpendingEvent event) {
        return switch (event) {
            case SpendingRecorded recorded ->
                    new SpendingFact.SpendingChanged(
                            recorded.customerId(),
                            recorded.partnerId(),
                            recorded.month().toString(),
                            recorded.importId(),
                            recorded.mode(),
                            totals(recorded.currency(), recorded.change()),
                            totals(recorded.currency(), recorded.total()),
                            recorded.products().stream()
                                    .map(product ->
                                            new ProductSpending(
                                                    product.product(),
                                                    totals(recorded.currency(), product.amounts())))
                                    .toList(),
                            days(recorded),
                            recorded.recordedAt());
        };
    }

    private static @Nullable List<DaySpending> days(SpendingRecorded recorded) {
        List<DayAmounts> days = recorded.days();
        return days == null
                ? null
                : days.stream()
                        .map(day ->
                                new DaySpending(
                                        day.day(), totals(recorded.currency(), day.change())))
                        .toList();
    }

    private static ChargeTotals totals(String currency, Amounts amounts) {
        return new ChargeTotals(
                currency,
                amounts.billed().toPlainString(),
                amounts.effective().toPlainString(),
                amounts.list().toPlainString());
    }
}
