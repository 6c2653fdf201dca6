package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.within;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.charges.LargeFile;
import org.partnercenter.systemtests.charges.Spending;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;
import org.partnercenter.systemtests.system.OwnRun;
import org.partnercenter.systemtests.system.SystemUnderTest;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Power failures in the middle of imports: after each, {@code ./run} again is all it takes. */
@Journeys
@Order(Integer.MAX_VALUE - 2)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class FaultsJourney {

    private static final YearMonth SEPTEMBER = YearMonth.of(2024, 9);

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

    /** Whatever the sender was answered, if anything: it is not this answer that counts. */
    private void killWhileTheFileArrives(String component) {
        Optional<Answer> answer;
        try {
            answer = Optional.of(send(() -> run.component(component).kill()));
        } catch (RuntimeException brokenOff) {
            answer = Optional.empty();
        }
        answer.ifPresent(some -> assertThat(some.status()).isIn(202, 500, 502, 503, 504));
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
