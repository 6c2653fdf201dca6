package org.partnercenter.billing.chargeimport;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.introduction.CustomerIds;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.RealCharges;
import org.partnercenter.billing.testing.TestKeysets;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A real file, as it is. */
@ServiceTest
class SampleFileIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    @Test
    void every_sum_of_every_customer_equals_the_files_to_the_last_digit() throws IOException {
        ChargesApi charges = new ChargesApi(port);
        String partner = Known.partner();
        charges.knows(partner);
        List<NamedCsvRecord> rows = RealCharges.rows();

        var done = charges.count(partner, RealCharges.file(), "&createCustomers=REFERRAL");

        assertThat(done.path("state").asString())
                .describedAs(done.toString())
                .isEqualTo("COMPLETED");
        assertThat(done.path("rowsRead").asLong()).isEqualTo(1000);
        assertThat(done.path("rowsAccepted").asLong()).isEqualTo(1000);
        assertThat(done.path("refusals").size()).isZero();
        assertThat(new BigDecimal(done.at("/totals/0/billed").asString()))
                .isEqualByComparingTo(sums(rows, _ -> "", "BilledCost").get(""));
        charges.knows(
                partner,
                rows.stream()
                        .map(row -> CustomerIds.of(row.getField("SubAccountId")))
                        .distinct()
                        .toArray(String[]::new));
        for (String cost : List.of("Billed", "Effective", "List")) {
            Map<String, BigDecimal> expected =
                    sums(rows, row -> row.getField("SubAccountId"), cost + "Cost");
            assertThat(expected).hasSize(73);
            expected.forEach((account, sum) -> {
                var found =
                        charges.expenditures(CustomerIds.of(account), "?from=2024-09&to=2024-09");
                assertThat(found.at("/items/0/month").asString()).isEqualTo("2024-09");
                assertThat(found.path("items").size()).isEqualTo(1);
                assertThat(amount(found.path("total").path(cost.toLowerCase()).path("amount")))
                        .describedAs(account)
                        .isEqualByComparingTo(sum);
            });
        }
        productsAndDaysAddUp(charges, rows);
        namesTravelSealed(rows);
        othersFindNothing(rows);
    }

    private static void productsAndDaysAddUp(ChargesApi charges, List<NamedCsvRecord> rows) {
        String account = rows.getFirst().getField("SubAccountId");
        List<NamedCsvRecord> own =
                rows.stream().filter(row -> row.getField("SubAccountId").equals(account)).toList();
        Map<String, BigDecimal> products =
                sums(own, row -> row.getField("ServiceName"), "BilledCost");
        var items = charges.expenditures(CustomerIds.of(account), "?groupBy=product").path("items");
        assertThat(items.size()).isEqualTo(products.size());
        items.forEach(item ->
                assertThat(amount(item.at("/billed/amount")))
                        .isEqualByComparingTo(products.get(item.path("product").asString())));
        Map<String, BigDecimal> days =
                sums(own, row -> row.getField("ChargePeriodStart").substring(0, 10), "ListCost");
        var byDay = charges.expenditures(CustomerIds.of(account), "?groupBy=day").path("items");
        assertThat(byDay.findValuesAsString("day")).containsExactlyElementsOf(days.keySet());
        byDay.forEach(item ->
                assertThat(amount(item.at("/list/amount")))
                        .isEqualByComparingTo(days.get(item.path("day").asString())));
    }

    private void namesTravelSealed(List<NamedCsvRecord> rows) {
        NamedCsvRecord row = rows.getFirst();
        String customerId = CustomerIds.of(row.getField("SubAccountId"));
        String sealed =
                db.sql(
                                """
                                select payload ->> 'sealedName' from stored_event
                                where aggregate_identifier = ?\
                                """)
                        .param("introduction:" + customerId)
                        .query(String.class)
                        .single();
        assertThat(TestKeysets.open(customerId, sealed)).isEqualTo(row.getField("SubAccountName"));
        assertThat(db.sql("select count(*) from charge_introduction").query(Long.class).single())
                .isZero();
    }

    private void othersFindNothing(List<NamedCsvRecord> rows) {
        Api rival = new Api(port).as(Tokens.admin(Known.partner()));
        rows.stream()
                .map(row -> CustomerIds.of(row.getField("SubAccountId")))
                .distinct()
                .forEach(customer ->
                        assertThat(
                                        rival.get("/v1/customers/" + customer + "/expenditures")
                                                .status())
                                .isEqualTo(404));
    }

    private static BigDecimal amount(tools.jackson.databind.JsonNode node) {
        return new BigDecimal(node.asString());
    }

    private static Map<String, BigDecimal> sums(
            List<NamedCsvRecord> rows, Function<NamedCsvRecord, String> key, String cost) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row ->
                sums.merge(key.apply(row), new BigDecimal(row.getField(cost)), BigDecimal::add));
        return sums;
    }
}
