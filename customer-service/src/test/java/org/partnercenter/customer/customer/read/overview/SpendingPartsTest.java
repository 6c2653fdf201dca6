package org.partnercenter.customer.customer.read.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.ProductSpending;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;

import java.time.Instant;
import java.util.List;

/** A month that a customer spends with two partners, one after the other. */
class SpendingPartsTest {

    private static final Instant AT = Instant.parse("2026-11-02T03:04:05Z");

    private final SpendingParts parts = new SpendingParts();

    @Test
    void what_is_not_the_former_partners_is_the_next_ones() {
        told("former", ImportMode.APPEND, "10", "10", product("disk", "4"), product("net", "6"));
        told("next", ImportMode.APPEND, "5", "15", product("net", "7"), product("cpu", "4"));
        told("former", ImportMode.APPEND, "1", "16", product("disk", "5"));

        assertThat(stands())
                .containsExactly(
                        " former 11",
                        " next 5",
                        "cpu next 4",
                        "disk former 5",
                        "net former 6",
                        "net next 1");
    }

    @Test
    void a_restatement_changes_the_part_of_the_one_that_it_is_told_for_alone() {
        told("former", ImportMode.APPEND, "10", "10", product("disk", "4"), product("net", "6"));
        told("next", ImportMode.APPEND, "5", "15", product("net", "11"));
        told("next", ImportMode.RESTATE, "-4", "11", product("net", "7"));

        assertThat(stands())
                .containsExactly(
                        " former 10", " next 1", "disk former 4", "net former 6", "net next 1");
    }

    @Test
    void sums_that_are_told_of_the_partner_alone_are_taken_as_they_are() {
        told("former", ImportMode.APPEND, "10", "10", product("disk", "4"), product("net", "6"));
        told("next", ImportMode.APPEND, "5", "5", product("net", "1"), product("cpu", "4"));
        told("former", ImportMode.APPEND, "1.0", "11", product("disk", "5"));
        told("next", ImportMode.RESTATE, "-1", "4", product("net", "0"));

        assertThat(stands())
                .containsExactly(
                        " former 11.0",
                        " next 4",
                        "cpu next 4",
                        "disk former 5",
                        "net former 6",
                        "net next 0");
    }

    @Test
    void sums_over_partners_may_be_followed_by_sums_of_one_partner() {
        told("former", ImportMode.APPEND, "10", "10", product("net", "10"));
        told("next", ImportMode.APPEND, "5", "15", product("net", "15"));
        told("next", ImportMode.APPEND, "2", "7", product("net", "7"));

        assertThat(stands())
                .containsExactly(" former 10", " next 7", "net former 10", "net next 7");
    }

    private List<String> stands() {
        return parts.changed().entrySet().stream()
                .map(it ->
                        it.getKey().product()
                                + " "
                                + it.getKey().partnerId()
                                + " "
                                + it.getValue().billed())
                .toList();
    }

    private void told(
            String partner,
            ImportMode mode,
            String change,
            String total,
            ProductSpending... products) {
        parts.told(
                new SpendingChanged(
                        "c-1",
                        partner,
                        "2026-11",
                        "i-1",
                        mode,
                        totals(change),
                        totals(total),
                        List.of(products),
                        null,
                        AT),
                AT);
    }

    private static ProductSpending product(String name, String total) {
        return new ProductSpending(name, totals(total));
    }

    private static ChargeTotals totals(String amount) {
        return new ChargeTotals("USD", amount, amount, amount);
    }
}
