package org.partnercenter.billing.budget.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.OwnService;
import org.partnercenter.billing.testing.StoredFacts;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.Tokens;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Neither a stop, nor a repeat, nor a second instance tells of a budget twice or never. */
class StoppedBudgetIT {

    private static final String RESTRICT = ",\"onExhaustion\":\"RESTRICT_PURCHASE\"";
    private static final List<String> ALL =
            List.of(
                    "BudgetSet",
                    "BudgetAlerted",
                    "BudgetAlerted",
                    "BudgetAlerted",
                    "BudgetExhausted");

    private final String database = OwnService.freshDatabase();
    private final String partner = Known.partner("USD", null);

    @Test
    void
            what_was_charged_while_the_service_was_down_is_told_once_at_its_start_also_when_it_is_repeated() {
        String customer = Told.customer(partner, AssociationType.RESALE);
        try (OwnService service = start()) {
            budgets(service).sets(customer, "MONTHLY", "100", RESTRICT);
        }
        charged(customer);
        charged(customer);
        for (int starts = 0; starts < 2; starts++) {
            try (OwnService service = start()) {
                eventually(() -> assertThat(stored(service, customer)).isEqualTo(ALL));
                charged(customer);
                eventually(() -> assertThat(budgets(service).used(customer)).isEqualTo("120"));
                assertThat(stored(service, customer)).isEqualTo(ALL);
            }
        }
    }

    @Test
    void two_instances_tell_of_each_of_many_budgets_once_in_a_burst() {
        List<String> customers =
                Stream.generate(() -> Told.customer(partner, AssociationType.RESALE))
                        .limit(40)
                        .toList();
        try (OwnService one = start();
                OwnService two = start()) {
            ChargesApi charges = new ChargesApi(one.port());
            charges.knows(partner, customers.toArray(String[]::new));
            customers.forEach(id -> budgets(one).sets(id, "MONTHLY", "100", RESTRICT));
            List<String> imports = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                ChargesApi somewhere = new ChargesApi(i % 2 == 0 ? one.port() : two.port());
                imports.add(
                        somewhere
                                .send(partner, burst(customers), "")
                                .json()
                                .path("importId")
                                .asString());
            }
            imports.forEach(charges::ended);
            for (String customer : customers) {
                eventually(() -> assertThat(budgets(two).used(customer)).isEqualTo("120"));
                eventually(() -> assertThat(stored(one, customer)).isEqualTo(ALL));
            }
        }
    }

    private byte[] burst(List<String> customers) {
        FocusLines lines = new FocusLines();
        String product = Known.newId("product");
        String today = LocalDate.now(ZoneOffset.ofHours(8)).toString();
        customers.forEach(id -> lines.charge("cloud-" + id, product, "20", today));
        return lines.bytes();
    }

    /** As a service told it that stopped before it looked at it itself. */
    private void charged(String customer) {
        String month = YearMonth.now(ZoneOffset.ofHours(8)).toString();
        ChargeTotals totals = new ChargeTotals("USD", "120", "120", "120");
        Neighbours.publish(
                "spending:" + customer + ":" + month,
                0,
                new SpendingChanged(
                        customer,
                        partner,
                        month,
                        "00000000-0000-0000-0000-000000000000",
                        ImportMode.APPEND,
                        totals,
                        totals,
                        List.of(),
                        null,
                        Instant.now()));
    }

    private OwnService start() {
        return OwnService.start(database, Clock.systemUTC());
    }

    private BudgetApi budgets(OwnService service) {
        return new BudgetApi(service.api().as(Tokens.admin(partner)));
    }

    private static List<String> stored(OwnService service, String customer) {
        return StoredFacts.of(service.db(), "budget:" + customer);
    }
}
