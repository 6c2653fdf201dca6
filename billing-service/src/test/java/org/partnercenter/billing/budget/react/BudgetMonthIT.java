package org.partnercenter.billing.budget.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.MovableClock;
import org.partnercenter.billing.testing.OwnService;
import org.partnercenter.billing.testing.StoredFacts;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Tokens;

import java.time.Instant;
import java.util.List;

/** Rule 5 of the domain, with the service stopped over midnight and across daylight saving. */
class BudgetMonthIT {

    private static final String RESTRICT =
            ",\"onExhaustion\":\"RESTRICT_PURCHASE\",\"unfreeze\":true";

    private final String database = OwnService.freshDatabase();
    private final String partner = Known.partner("USD", null, "Europe/Berlin");
    private final String monthly = Told.customer(partner, AssociationType.RESALE);
    private final String lasting = Told.customer(partner, AssociationType.RESALE);

    @Test
    void a_month_begins_at_midnight_of_the_partners_zone_once_also_after_the_service_was_down() {
        // the 29th of March 2026 has 23 hours in Berlin: April begins at 22:00 UTC, not at 23:00
        MovableClock clock = new MovableClock(Instant.parse("2026-03-31T21:59:59Z"));
        try (OwnService service = OwnService.start(database, clock)) {
            exhaust(service);
            clock.set(Instant.parse("2026-03-31T21:59:59.999Z"));
            assertThat(budgets(service).get(monthly).json().path("period").asString())
                    .isEqualTo("2026-03");
        }
        clock.set(Instant.parse("2026-03-31T22:00:00Z"));
        for (int starts = 0; starts < 2; starts++) {
            try (OwnService service = OwnService.start(database, clock)) {
                eventually(
                        () -> assertThat(stored(service, monthly)).endsWith("BudgetReplenished"));
                eventually(() ->
                        assertThat(budgets(service).get(monthly).json().path("period").asString())
                                .isEqualTo("2026-04"));
                assertThat(budgets(service).used(monthly)).isEqualTo("0");
                assertThat(budgets(service).alerts(monthly)).isEmpty();
                assertThat(budgets(service).used(lasting)).isEqualTo("100");
                assertThat(stored(service, lasting)).endsWith("BudgetExhausted");
                assertThat(stored(service, monthly))
                        .containsExactly(
                                "BudgetSet",
                                "BudgetAlerted",
                                "BudgetAlerted",
                                "BudgetAlerted",
                                "BudgetExhausted",
                                "BudgetReplenished");
            }
        }
        try (OwnService service = OwnService.start(database, clock)) {
            charge(service, "2026-04-01");
            eventually(() -> assertThat(stored(service, monthly)).endsWith("BudgetExhausted"));
            eventually(() ->
                    assertThat(budgets(service).alerts(monthly)).containsExactly(75, 90, 100));
        }
    }

    private void exhaust(OwnService service) {
        new ChargesApi(service.port()).knows(partner, monthly, lasting);
        budgets(service).sets(monthly, "MONTHLY", "100", RESTRICT);
        budgets(service).sets(lasting, "ONE_TIME", "100", RESTRICT);
        charge(service, "2026-03-30");
        eventually(() -> assertThat(stored(service, monthly)).endsWith("BudgetExhausted"));
        eventually(() -> assertThat(stored(service, lasting)).endsWith("BudgetExhausted"));
    }

    private void charge(OwnService service, String day) {
        new ChargesApi(service.port())
                .count(
                        partner,
                        new FocusLines()
                                .charge("cloud-" + monthly, "Compute", "100", day)
                                .charge("cloud-" + lasting, "Compute", "100", day)
                                .bytes());
    }

    private BudgetApi budgets(OwnService service) {
        return new BudgetApi(service.api().as(Tokens.admin(partner)));
    }

    private static List<String> stored(OwnService service, String customer) {
        return StoredFacts.of(service.db(), "budget:" + customer);
    }
}
