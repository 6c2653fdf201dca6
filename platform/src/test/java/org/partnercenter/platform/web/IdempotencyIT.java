package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

@ServiceTest(classes = SampleApplication.class)
class IdempotencyIT {

    private static final int AT_ONCE = 8;

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Api admin;

    @BeforeEach
    void client() {
        admin = new Api(port).as(Tokens.admin("sunbird"));
    }

    @Test
    void a_key_repeats_the_first_answer_and_refuses_another_body() {
        Api keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = keyed.post("/v1/things", "{\"name\":\"a\"}");
        Answer again = keyed.post("/v1/things", "{\"name\":\"a\"}");
        Answer other = keyed.post("/v1/things", "{\"name\":\"b\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void an_answer_that_is_not_kept_is_given_anew_to_the_same_request_alone() {
        Api keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = keyed.post("/v1/things/look", "{\"name\":\"a\"}");
        Answer again = keyed.post("/v1/things/look", "{\"name\":\"a\"}");
        Answer other = keyed.post("/v1/things/look", "{\"name\":\"b\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isNotEqualTo(first.body());
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(
                        db.sql("select count(*) from idempotency_key where body = ?")
                                .param(first.body().getBytes(UTF_8))
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void an_answer_that_says_to_come_again_is_not_repeated_when_one_does() {
        Api keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = keyed.post("/v1/things/later", "{\"name\":\"a\"}");
        Answer other = keyed.post("/v1/things/later", "{\"name\":\"b\"}");
        Answer again = keyed.post("/v1/things/later", "{\"name\":\"a\"}");

        assertThat(first.code()).isEqualTo("NOT_YET");
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(again.status()).isEqualTo(200);
        assertThat(keyed.post("/v1/things/later", "{\"name\":\"a\"}").body())
                .isEqualTo(again.body());
    }

    @Test
    void of_many_requests_with_one_key_at_once_one_is_done_and_all_get_its_answer()
            throws Exception {
        Api keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        String name = UUID.randomUUID().toString();
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Future<Answer>> sent;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sent =
                    IntStream.range(0, AT_ONCE)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        together.await();
                                        return made(keyed, name);
                                    }))
                            .toList();
        }

        assertThat(sent)
                .extracting(answer -> answer.get().status() + answer.get().body())
                .containsOnly("201" + made(keyed, name).body());
        assertThat(
                        db.sql("select count(*) from stored_event where payload ->> 'name' = ?")
                                .param(name)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void a_key_belongs_to_its_caller_and_to_its_path() {
        String key = UUID.randomUUID().toString();
        Answer first = admin.with("Idempotency-Key", key).post("/v1/things", "{\"name\":\"a\"}");

        Answer another =
                new Api(port)
                        .as(Tokens.admin("sealand"))
                        .with("Idempotency-Key", key)
                        .post("/v1/things", "{\"name\":\"a\"}");
        Answer elsewhere =
                admin.with("Idempotency-Key", key).post("/v1/things/look", "{\"name\":\"a\"}");

        assertThat(another.status()).isEqualTo(201);
        assertThat(another.body()).isNotEqualTo(first.body());
        assertThat(elsewhere.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_long_body_whose_answer_was_too_long_to_keep_is_compared_as_well() {
        Api keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        String body = "a".repeat(3_000_000);

        assertThat(keyed.post("/v1/things/echo", body).body()).isEqualTo(body);
        assertThat(keyed.post("/v1/things/echo", "b" + body).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(keyed.post("/v1/things/echo", body).body()).isEqualTo(body);
    }

    @Test
    void a_long_query_that_differs_at_its_end_is_another_request() {
        Api keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        String path = "/v1/things/echo?note=" + "n".repeat(600);

        assertThat(keyed.post(path + "1", "a").body()).isEqualTo("a");
        assertThat(keyed.post(path + "1", "a").body()).isEqualTo("a");
        assertThat(keyed.post(path + "2", "a").code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_key_with_a_space_is_refused_and_named() {
        Answer refused = admin.with("Idempotency-Key", "a b").post("/v1/things", "{}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void a_key_that_cannot_be_claimed_is_a_problem_that_says_to_come_again() {
        Api keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer refused =
                whileKeysFail("insert", () -> keyed.post("/v1/things", "{\"name\":\"a\"}"));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("STORE_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("traceId").asString()).isEqualTo(refused.header("Trace-Id"));
    }

    @Test
    void what_was_done_is_answered_though_its_key_cannot_be_settled() {
        Api keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = whileKeysFail("update", () -> keyed.post("/v1/things", "{\"name\":\"a\"}"));
        Answer unkept =
                whileKeysFail(
                        "update",
                        () ->
                                admin.with("Idempotency-Key", UUID.randomUUID().toString())
                                        .post("/v1/things/look", "{\"name\":\"a\"}"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("thingId").asString()).isNotEmpty();
        assertThat(unkept.status()).isEqualTo(200);
    }

    /** Whoever was too early comes again. */
    private static Answer made(Api keyed, String name) {
        Answer answer;
        do {
            answer = keyed.post("/v1/things", "{\"name\":\"" + name + "\"}");
        } while (answer.status() == 409);
        return answer;
    }

    private Answer whileKeysFail(String statement, Supplier<Answer> request) {
        db.sql(
                        """
                        create or replace function key_fails() returns trigger language plpgsql as $$
                        begin raise exception using errcode = '53300'; end $$\
                        """)
                .update();
        db.sql(
                        "create trigger fails before "
                                + statement
                                + " on idempotency_key for each row execute function key_fails()")
                .update();
        try {
            return request.get();
        } finally {
            db.sql("drop trigger fails on idempotency_key").update();
        }
    }
}
