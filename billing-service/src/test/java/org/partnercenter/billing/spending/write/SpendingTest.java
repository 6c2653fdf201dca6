package org.partnercenter.billing.spending.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.spending.events.Amounts;
import org.partnercenter.billing.spending.events.DayAmounts;
import org.partnercenter.billing.spending.events.ProductAmounts;
import org.partnercenter.billing.spending.events.SpendingEvent.SpendingRecorded;
import org.partnercenter.billing.spending.write.record.RecordSpending;
import org.partnercenter.contracts.billing.ImportMode;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

class SpendingTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final YearMonth MONTH = YearMonth.of(2024, 9);
    private static final List<DayAmounts> DAYS =
            List.of(new DayAmounts(MONTH.atDay(30), amounts("1.25")));

    AggregateTestFixture<Spending> spending;

    @BeforeEach
    void spending() {
        spending = new AggregateTestFixture<>(Spending.class);
        spending.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void the_first_import_of_a_month_is_its_spending() {
        spending.givenNoPriorActivity()
                .when(record("i1", product("Compute", "1.50"), product("Storage", "-0.25")))
                .expectEvents(
                        recorded(
                                "i1",
                                "1.25",
                                "1.25",
                                product("Compute", "1.50"),
                                product("Storage", "-0.25")));
    }

    @Test
    void a_later_import_adds_to_it_and_tells_only_the_products_that_changed() {
        spending.given(recorded("i1", "3", "3", product("Compute", "1"), product("Storage", "2")))
                .when(record("i2", product("Compute", "0.5"), product("Storage", "0")))
                .expectEvents(recorded("i2", "0.5", "3.5", product("Compute", "1.5")));
    }

    @Test
    void an_import_counts_once() {
        spending.given(recorded("i1", "1", "1", product("Compute", "1")))
                .when(record("i1", product("Compute", "1")))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_import_counts_once_though_others_came_after_it() {
        spending.given(
                        recorded("i1", "1", "1", product("Compute", "1")),
                        recorded("i2", "1", "2", product("Compute", "2")))
                .when(record("i1", product("Compute", "1")))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_import_that_changes_no_sum_is_told_all_the_same() {
        spending.given(recorded("i1", "1", "1", product("Compute", "1")))
                .when(record("i2", product("Compute", "0")))
                .expectEvents(recorded("i2", "0", "1"));
    }

    private static RecordSpending record(String importId, ProductAmounts... changes) {
        return new RecordSpending(
                "c1", "sunbird", MONTH, importId, ImportMode.APPEND, "USD", List.of(changes), DAYS);
    }

    private static SpendingRecorded recorded(
            String importId, String change, String total, ProductAmounts... products) {
        return new SpendingRecorded(
                "c1",
                "sunbird",
                MONTH,
                importId,
                ImportMode.APPEND,
                "USD",
                amounts(change),
                amounts(total),
                List.of(products),
                DAYS,
                NOW);
    }

    private static ProductAmounts product(String product, String amount) {
        return new ProductAmounts(product, amounts(amount));
    }

    private static Amounts amounts(String amount) {
        BigDecimal value = new BigDecimal(amount);
        return new Amounts(value, value, value);
    }
}
