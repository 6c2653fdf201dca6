package org.partnercenter.customer.customer.read.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.contracts.billing.BudgetType.ONE_TIME;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.customer.testing.Budgets;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Two members of a group that write the same customer while its partition changes hands. */
@ServiceTest
class TwoWritersIT {

    @LocalServerPort int port;
    @Autowired CustomerSearchView view;
    @Autowired JdbcClient db;
    @Autowired TransactionOperations transactions;

    private final YearMonth month = YearMonth.now(ZoneOffset.ofHours(8));
    private final String partner = newPartner();

    @Test
    void what_they_add_at_the_same_time_is_counted_whole() {
        Api operator = new Api(port).as(Tokens.operator(partner));
        String id = resell(operator, "Spender", "");
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(ONE_TIME, "80.00", false));
        eventually(() -> assertThat(used(id)).isEqualTo("0"));

        CompletableFuture<Void> second = new CompletableFuture<>();
        transactions.executeWithoutResult(_ -> {
            write(spent(id, month, "10"));
            Thread.ofPlatform()
                    .start(() -> {
                        transactions.executeWithoutResult(
                                _ -> write(spent(id, month.plusMonths(1), "20")));
                        second.complete(null);
                    });
            eventually(() -> assertThat(waiting()).isPositive());
        });
        second.join();

        assertThat(used(id)).isEqualTo("30");
    }

    private void write(SpendingChanged fact) {
        db.sql("set local search_path to customer_search, public").update();
        String id = UUID.randomUUID().toString();
        view.apply(
                List.of(
                        new Delivery(
                                new FactHeader(
                                        id,
                                        "org.partnercenter.billing.SpendingChanged.v1",
                                        "billing",
                                        "spending:" + fact.customerId() + ":" + fact.month(),
                                        0,
                                        fact.customerId(),
                                        fact.at(),
                                        partner,
                                        id,
                                        "system:test",
                                        null,
                                        null),
                                fact)));
    }

    private SpendingChanged spent(String customerId, YearMonth when, String amount) {
        ChargeTotals sums = new ChargeTotals("USD", amount, amount, amount);
        return new SpendingChanged(
                customerId,
                partner,
                when.toString(),
                UUID.randomUUID().toString(),
                ImportMode.APPEND,
                sums,
                sums,
                List.of(),
                List.of(),
                Instant.now());
    }

    private String used(String id) {
        return db.sql("select budget_used from customer_search.customer where customer_id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private long waiting() {
        return db.sql(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'\
                        """)
                .query(Long.class)
                .single();
    }
}
