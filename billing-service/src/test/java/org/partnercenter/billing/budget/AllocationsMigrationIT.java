package org.partnercenter.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ViewDatabase;

import java.util.Map;

/** What resellers' budgets take is known by currency also of those that were set before. */
class AllocationsMigrationIT {

    private final ViewDatabase database =
            ViewDatabase.of("store", "db/platform/V1__event_store.sql");

    @Test
    void what_is_in_force_is_added_up_anew_by_currency() {
        database.run("db/service/V101__budgets.sql");
        database.db()
                .sql("insert into budget_allocation values ('fjord', 'MONTHLY', 999)")
                .update();
        stored("budget:c-1", 0, "BudgetSet", budget("\"northwind\"", "100.00", "USD"));
        stored("budget:c-1", 1, "BudgetSet", budget("\"northwind\"", "40.00", "USD"));
        stored("budget:c-1", 2, "BudgetAlerted", budget("\"northwind\"", "40.00", "USD"));
        stored("budget:c-2", 0, "BudgetSet", budget("\"northwind\"", "2.50", "USD"));
        stored("budget:c-3", 0, "BudgetSet", budget("\"northwind\"", "70.00", "EUR"));
        stored("budget:c-4", 0, "BudgetSet", budget("\"northwind\"", "8.00", "USD"));
        stored("budget:c-4", 1, "BudgetDeleted", budget("\"northwind\"", "8.00", "USD"));
        stored("budget:c-5", 0, "BudgetSet", budget("null", "9.00", "USD"));

        database.run("db/service/V106__allocations_by_currency.sql");

        assertThat(database.db().sql("select * from budget_allocation").query().listOfRows())
                .extracting(
                        row -> row.get("reseller_id"),
                        row -> row.get("type"),
                        row -> row.get("currency"),
                        AllocationsMigrationIT::allocated)
                .containsExactlyInAnyOrder(
                        tuple("fjord", "MONTHLY", "USD", "42.50"),
                        tuple("fjord", "MONTHLY", "EUR", "70.00"));
    }

    private static String allocated(Map<String, Object> row) {
        return String.valueOf(row.get("allocated"));
    }

    private static String budget(String distributor, String amount, String currency) {
        return """
        {"partnerId":"fjord","distributorId":%s,"terms":{"type":"MONTHLY","amount":%s,"currency":"%s"}}\
        """
                .formatted(distributor, amount, currency);
    }

    private void stored(String aggregate, long sequence, String event, String payload) {
        database.db()
                .sql(
                        """
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number,
                            time_stamp, payload_type, payload)
                        values (:id, :aggregate, :sequence, '', :type, convert_to(:payload, 'UTF8'))\
                        """)
                .param("id", aggregate + "#" + sequence)
                .param("aggregate", aggregate)
                .param("sequence", sequence)
                .param("type", "billing." + event)
                .param("payload", payload)
                .update();
    }
}
