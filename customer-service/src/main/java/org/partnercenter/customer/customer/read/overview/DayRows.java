package org.partnercenter.customer.customer.read.overview;

import org.partnercenter.contracts.billing.DaySpending;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.feed.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds what a batch changes to customers' days, in one statement. */
record DayRows(JdbcClient db) {

    private record Day(SpendingChanged fact, DaySpending spending) {}

    void write(List<Delivery> facts) {
        List<Day> days =
                facts.stream()
                        .map(Delivery::fact)
                        .filter(SpendingChanged.class::isInstance)
                        .map(SpendingChanged.class::cast)
                        .flatMap(DayRows::days)
                        .toList();
        if (days.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into spent_day as d (customer_id, day, partner_id, currency, billed, list)
                        select customer_id, cast(day as date), partner_id, currency,
                            sum(cast(billed as numeric)), sum(cast(list as numeric))
                        from unnest(?, ?, ?, ?, ?, ?) as t (customer_id, day, partner_id, currency, billed, list)
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        on conflict (customer_id, day, partner_id, currency)
                        do update set billed = d.billed + excluded.billed, list = d.list + excluded.list\
                        """)
                .param(column(days, it -> it.fact().customerId()))
                .param(column(days, it -> it.spending().day().toString()))
                .param(column(days, it -> it.fact().partnerId()))
                .param(column(days, it -> it.spending().change().currency()))
                .param(column(days, it -> it.spending().change().billed()))
                .param(column(days, it -> it.spending().change().list()))
                .update();
    }

    private static Stream<Day> days(SpendingChanged fact) {
        List<DaySpending> days = fact.days();
        return days == null ? Stream.of() : days.stream().map(day -> new Day(fact, day));
    }

    private static String[] column(List<Day> days, Function<Day, String> cell) {
        return days.stream().map(cell).toArray(String[]::new);
    }
}
