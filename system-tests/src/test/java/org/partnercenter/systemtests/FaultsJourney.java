package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;
import static org.partnercenter.systemtests.client.Eventually.within;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.charges.LargeFile;
import org.partnercenter.systemtests.charges.Spending;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;
import org.partnercenter.systemtests.system.OwnRun;
import org.partnercenter.systemtests.system.SystemUnderTest;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Power failures in the middle of imports: after each, {@code ./run} again is all it takes. */
@Journeys
@Order(Integer.MAX_VALUE - 2)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FaultsJourney {

    private static final YearMonth SEPTEMBER = YearMonth.of(2024, 9);
    private static final int CUSTOMERS = 4_000;

    private final OwnRun run = SystemUnderTest.requireOwnRun();
    private final LargeFile file = new LargeFile(Unique.id("fault"), 20_000, 20);

    @Test
    void billing_is_killed_while_a_file_arrives() {
        killWhileTheFileArrives("billing-service");
        restart();
        expectExactWhenSentAgain();
    }

    @Test
    void postgres_is_killed_while_a_file_arrives() {
        Created before = NewCustomer.resale().create(Api.as("sunbird-operator"));
        killWhileTheFileArrives("postgres");
        restart();
        expectExactWhenSentAgain();
        Api.as("sunbird-operator").after(before.answer()).get(before.path()).expect(200);
    }

    @Test
    void kafka_is_killed_while_a_file_is_booked() {
        Answer accepted = send(() -> {}).expect(202);
        run.component("kafka").kill();
        restart();
        Imports.ended(accepted);
        expectExactWhenSentAgain();
    }

    @Test
    void customer_service_is_killed_while_customers_are_imported() throws Exception {
        Api operator = Api.as("sunbird-operator");
        String mark = Unique.letters(12);
        String search = "/v1/customers?count=exact&accountName=" + mark;
        Callable<Answer> sending = () -> importCustomers(operator, mark);
        try (var sender = Executors.newSingleThreadExecutor()) {
            Future<Answer> first = sender.submit(sending);
            within(
                    Duration.ofMinutes(1),
                    () -> assertThat(operator.get(search).expect(200).items()).isNotEmpty());
            run.component("customer-service").kill();
            expectToldToComeAgainIfAnything(first::get);
        }
        restart();

        Answer[] again = new Answer[1];
        within(Duration.ofMinutes(2), () -> again[0] = importCustomers(operator, mark).expect(200));
        assertThat(again[0].json().path("results").valueStream())
                .hasSize(CUSTOMERS)
                .allSatisfy(
                        result -> assertThat(result.path("status").asString()).isEqualTo("DONE"));
        eventually(() ->
                assertThat(operator.get(search).expect(200).json().path("total").asInt())
                        .isEqualTo(CUSTOMERS));
    }

    private static Answer importCustomers(Api caller, String mark) {
        String lines =
                IntStream.range(0, CUSTOMERS)
                        .mapToObj(n ->
                                Json.of(
                                        "accountName", mark + "-" + n,
                                        "name", "Customer " + n,
                                        "associationType", "REFERRAL"))
                        .collect(Collectors.joining("\n"));
        return caller.with("Idempotency-Key", mark)
                .send(
                        "POST",
                        "/v1/customers/import",
                        "application/x-ndjson",
                        BodyPublishers.ofString(lines));
    }

    private void killWhileTheFileArrives(String component) {
        expectToldToComeAgainIfAnything(() -> send(() -> run.component(component).kill()));
    }

    /** The gateway goes with the run: it may break off, but what it still says must be true. */
    private static void expectToldToComeAgainIfAnything(Callable<Answer> sending) {
        Answer answer;
        try {
            answer = sending.call();
        } catch (Exception brokenOff) {
            assertThat(brokenOff).hasRootCauseInstanceOf(IOException.class);
            return;
        }
        answer.expectProblem(503, answer.text("code"));
        assertThat(answer.header("Retry-After")).as(answer.body()).isNotBlank();
    }

    private void restart() {
        run.awaitEnd();
        run.start();
    }

    private void expectExactWhenSentAgain() {
        within(
                Duration.ofMinutes(1),
                () -> {
                    JsonNode job = Imports.ended(send(() -> {}).expect(202));
                    assertThat(job.path("state").asString())
                            .as(job.toString())
                            .isEqualTo("COMPLETED");
                });
        Spending.asOperator().expect(file.sums(), SEPTEMBER);
    }

    private Answer send(Runnable atHalf) {
        return Imports.send(
                "&createCustomers=REFERRAL",
                BodyPublishers.ofInputStream(() -> file.stream(atHalf)));
    }
}
