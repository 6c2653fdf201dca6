package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import java.util.List;
import java.util.stream.IntStream;

@Journeys
class IdempotencyJourney {

    private final String key = Unique.id("key");
    private final Api operator = Api.as("sunbird-operator").with("Idempotency-Key", key);

    @Test
    void the_same_key_and_body_get_the_first_answer_again() {
        String body = NewCustomer.referral().json();
        Answer first = operator.post("/v1/customers", body).expect(201);
        Answer second = operator.post("/v1/customers", body).expect(201);
        assertThat(second.text("customerId")).isEqualTo(first.text("customerId"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        operator.post("/v1/customers", NewCustomer.referral().json()).expect(201);
        operator.post("/v1/customers", NewCustomer.referral().json())
                .expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_key_is_its_callers_own() {
        operator.post("/v1/customers", NewCustomer.referral().json()).expect(201);
        Api.as("rival-admin")
                .with("Idempotency-Key", key)
                .post("/v1/customers", NewCustomer.referral().json())
                .expect(201);
    }

    @Test
    void calls_at_the_same_time_with_one_key_create_one_customer() {
        String body = NewCustomer.referral().json();
        List<Answer> answers =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> operator.post("/v1/customers", body))
                        .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers.stream().filter(answer -> answer.status() == 201))
                .isNotEmpty()
                .extracting(answer -> answer.text("customerId"))
                .containsOnly(operator.post("/v1/customers", body).text("customerId"));
    }
}
