package org.partnercenter.billing.spending.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
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

    @Test
    void what_was_spent_with_another_partner_is_told_to_nobody_else() {
        spending.given(
                        recorded(
                                "i1",
                                "100",
                                "100",
                                product("Compute", "70"),
                                product("Disk", "30")),
                        of("northwind", recorded("i2", "20", "20", product("Compute", "20"))))
                .when(record("northwind", "i3", product("Compute", "5"), product("Disk", "1")))
                .expectEvents(
                        of(
                                "northwind",
                                recorded(
                                        "i3",
                                        "6",
                                        "26",
                                        product("Compute", "25"),
                                        product("Disk", "1"))));
    }

    @Test
    void late_charges_of_the_former_partner_add_to_its_own_sums() {
        spending.given(
                        recorded("i1", "100", "100", product("Compute", "100")),
                        of("northwind", recorded("i2", "20", "20", product("Compute", "20"))))
                .when(record("i3", product("Compute", "-1")))
                .expectEvents(recorded("i3", "-1", "99", product("Compute", "99")));
    }

    @Test
    void sums_that_were_recorded_for_all_partners_are_taken_apart_again() {
        spending.given(
                        before(recorded("i1", "100", "100", product("Compute", "100"))),
                        before(
                                of(
                                        "northwind",
                                        recorded("i2", "20", "120", product("Compute", "120")))),
                        before(recorded("i3", "1", "121", product("Compute", "121"))),
                        of("northwind", recorded("i4", "2", "22", product("Compute", "22"))),
                        before(
                                of(
                                        "northwind",
                                        recorded("i5", "3", "126", product("Compute", "126")))))
                .when(record("northwind", "i6", product("Compute", "4")))
                .expectEvents(of("northwind", recorded("i6", "4", "29", product("Compute", "29"))));
    }

    private static RecordSpending record(String importId, ProductAmounts... changes) {
        return record("sunbird", importId, changes);
    }

    private static RecordSpending record(
            String partner, String importId, ProductAmounts... changes) {
        return new RecordSpending(
                "c1", partner, MONTH, importId, ImportMode.APPEND, "USD", List.of(changes), DAYS);
    }

    private static SpendingRecorded of(String partner, SpendingRecorded event) {
        return copy(event, partner, true);
    }

    /** As it was recorded when sums were those of all partners. */
    private static SpendingRecorded before(SpendingRecorded event) {
        return copy(event, event.partnerId(), null);
    }

    private static SpendingRecorded copy(
            SpendingRecorded event, String partner, @Nullable Boolean ofItsPartner) {
        return new SpendingRecorded(
                event.customerId(),
                partner,
                event.month(),
                event.importId(),
                event.mode(),
                event.currency(),
                event.change(),
                event.total(),
                event.products(),
                event.days(),
                ofItsPartner,
                event.recordedAt());
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
                true,
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
