package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.charges.Charge;
import org.partnercenter.systemtests.charges.FocusFile;
import org.partnercenter.systemtests.charges.FocusVersion;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.charges.Spending;
import org.partnercenter.systemtests.charges.Sums;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

@Journeys
class ChargesJourney {

    private static final YearMonth SEPTEMBER = YearMonth.of(2024, 9);
    private static final String CREATE = "&createCustomers=REFERRAL";

    private final Spending spending = Spending.asOperator();

    @Test
    void a_file_registers_its_customers_and_every_sum_is_exact() {
        FocusFile file = FocusFile.sample();
        JsonNode job = Imports.completed(file, CREATE);
        assertThat(job.path("rowsRead").asInt()).isEqualTo(file.rows().size());
        assertThat(job.path("rowsAccepted").asInt()).isEqualTo(file.rows().size());
        assertThat(job.path("rowsRefused").asInt()).isZero();
        assertThat(job.path("totals")).hasSize(1);
        assertThat(job.path("totals").path(0).path("currency").asString()).isEqualTo("USD");
        file.total().expectIn(job.path("totals").path(0));
        spending.expect(file.sums(), SEPTEMBER);
    }

    @Test
    void customers_are_registered_in_the_way_that_the_file_is_sent_with() {
        String account = Unique.id("cloud");
        Imports.completed(
                FocusVersion.V1_0.file(Charge.of(account, SEPTEMBER, "1")),
                "&createCustomers=RESALE");
        eventually(() -> {
            JsonNode customer = spending.search(account).items().path(0);
            assertThat(customer.path("associationType").asString()).isEqualTo("RESALE");
            assertThat(customer.path("frozen").path("cause").asString())
                    .isEqualTo("ASSOCIATION_DEFAULT");
        });
    }

    @Test
    void the_same_file_twice_counts_once() {
        FocusFile file = FocusFile.sample();
        JsonNode first = Imports.completed(file, CREATE);
        JsonNode second = Imports.completed(file, CREATE);
        assertThat(second.path("repeats").asString()).isEqualTo(first.path("importId").asString());
        spending.expect(file.sums(), SEPTEMBER);
    }

    @Test
    void appended_charges_add_up_and_restated_ones_replace_their_billing_period() {
        String account = Unique.id("cloud");
        String other = Unique.id("cloud");
        YearMonth october = SEPTEMBER.plusMonths(1);
        Imports.completed(
                FocusVersion.V1_0.file(
                        Charge.of(account, SEPTEMBER, "1.00000000001"),
                        Charge.of(account, october, "7"),
                        Charge.of(other, SEPTEMBER, "5")),
                CREATE);
        Imports.completed(
                FocusVersion.V1_0.file(Charge.of(account, SEPTEMBER, "0.5")), "&mode=append");
        spending.expect(
                Map.of(account, Sums.of("1.50000000001", "1.50000000001", "1.50000000001")),
                SEPTEMBER);

        Imports.completed(
                FocusVersion.V1_0.file(Charge.of(account, SEPTEMBER, "3.25")), "&mode=restate");
        spending.expect(
                Map.of(account, Sums.of("3.25", "3.25", "3.25"), other, Sums.of("5", "5", "5")),
                SEPTEMBER);
        spending.expect(Map.of(account, Sums.of("7", "7", "7")), october);
    }

    @Test
    void a_gzipped_file_counts_as_its_text() {
        FocusFile file = FocusFile.sample();
        Api compressed = Api.as("platform").with("Content-Encoding", "gzip");
        Answer accepted =
                Imports.send(compressed, CREATE, BodyPublishers.ofByteArray(file.gzipped()));
        assertThat(Imports.ended(accepted.expect(202)).path("state").asString())
                .isEqualTo("COMPLETED");
        spending.expect(file.sums(), SEPTEMBER);
    }

    @Test
    void a_file_of_the_next_version_counts_as_well() {
        String account = "/subscriptions/" + Unique.id("cloud");
        FocusFile file =
                FocusVersion.V1_2.file(
                        Charge.of(account, SEPTEMBER, "0.00000000001").atListPrice("2.5"),
                        Charge.of(account, SEPTEMBER, "-0.75"));
        Imports.completed(file, CREATE);
        spending.expect(file.sums(), SEPTEMBER);
    }

    @Test
    void a_month_is_the_provider_s_own() {
        String account = Unique.id("cloud");
        Charge lateAugustInUtc =
                Charge.of(account, SEPTEMBER, "4")
                        .with("BillingPeriodStart", "2024-08-31T16:00:00Z")
                        .with("BillingPeriodEnd", "2024-09-30T16:00:00Z")
                        .with("ChargePeriodStart", "2024-08-31T17:00:00Z")
                        .with("ChargePeriodEnd", "2024-08-31T18:00:00Z");
        Imports.completed(FocusVersion.V1_2.file(lateAugustInUtc), CREATE);
        spending.expect(Map.of(account, Sums.of("4", "4", "4")), SEPTEMBER);
    }

    @Test
    void spending_is_read_by_day_and_by_product_too() {
        FocusFile file = FocusFile.sample();
        Imports.completed(file, CREATE);
        String account = file.sums().firstKey();
        String customer = spending.customerOf(account);
        Sums sums = file.sums().getOrDefault(account, Sums.NONE);
        spending.expect(customer, SEPTEMBER, sums);
        expectGroups(
                "product",
                customer,
                file.sumsBy(
                        row -> row.getField("SubAccountId") + "|" + row.getField("ServiceName")),
                account);
        expectGroups(
                "day",
                customer,
                file.sumsBy(row ->
                        row.getField("SubAccountId")
                                + "|"
                                + row.getField("ChargePeriodStart").substring(0, 10)),
                account);
    }

    private void expectGroups(
            String group, String customer, Map<String, Sums> all, String account) {
        JsonNode found = spending.by(group, customer, SEPTEMBER);
        Map<String, Sums> expected = new TreeMap<>();
        all.forEach((key, sums) -> {
            if (key.startsWith(account + "|")) {
                expected.put(key.substring(account.length() + 1), sums);
            }
        });
        assertThat(Json.texts(found.path("items"), group))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (JsonNode item : found.path("items")) {
            expected.getOrDefault(item.path(group).asString(), Sums.NONE).expectIn(item);
        }
    }

    @Test
    void a_bad_row_is_refused_alone_with_its_line_and_cause() {
        String account = Unique.id("cloud");
        String unknown = Unique.id("cloud");
        Imports.completed(FocusVersion.V1_0.file(Charge.of(account, SEPTEMBER, "1")), CREATE);
        JsonNode job =
                Imports.completed(
                        FocusVersion.V1_0.file(
                                Charge.of(account, SEPTEMBER, "2"),
                                Charge.of(unknown, SEPTEMBER, "10"),
                                Charge.of(account, SEPTEMBER, "cheap"),
                                Charge.of(account, SEPTEMBER, "20")
                                        .with("ChargePeriodStart", "someday"),
                                Charge.of(account, SEPTEMBER, "4")),
                        "");
        assertThat(job.path("rowsRead").asInt()).isEqualTo(5);
        assertThat(job.path("rowsAccepted").asInt()).isEqualTo(2);
        assertThat(job.path("rowsRefused").asInt()).isEqualTo(3);
        assertThat(job.path("refusals").valueStream().map(refusal -> refusal.path("line").asInt()))
                .containsExactly(3, 4, 5);
        assertThat(Json.texts(job.path("refusals"), "code")).doesNotContain("").hasSize(3);
        assertThat(Json.texts(job.path("refusals"), "message")).doesNotContain("");
        expectRefusalsAsCsv(job);
        spending.expect(Map.of(account, Sums.of("7", "7", "7")), SEPTEMBER);
        assertThat(spending.search(unknown).items()).isEmpty();
    }

    private static void expectRefusalsAsCsv(JsonNode job) {
        Answer csv =
                Api.as("platform")
                        .get("/v1/charge-imports/{}/refusals", job.path("importId").asString())
                        .expect(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(4);
        assertThat(csv.body()).contains(Json.texts(job.path("refusals"), "code"));
    }

    @Test
    void imports_are_listed_newest_first() {
        JsonNode job =
                Imports.completed(
                        FocusVersion.V1_0.file(Charge.of(Unique.id("cloud"), SEPTEMBER, "1")),
                        CREATE);
        Answer list = Api.as("platform").get("/v1/charge-imports?limit=1").expect(200);
        assertThat(list.items().path(0).path("importId")).isEqualTo(job.path("importId"));
        assertThat(list.json().path("next").isString()).isTrue();
    }

    @Test
    void only_the_platform_sends_charges() {
        byte[] file = FocusVersion.V1_0.file(Charge.of("x", SEPTEMBER, "1")).bytes();
        for (String client : new String[] {"sunbird-admin", "sunbird-operator", "rival-admin"}) {
            Imports.send(Api.as(client), "", BodyPublishers.ofByteArray(file)).expect(403);
        }
    }
}
