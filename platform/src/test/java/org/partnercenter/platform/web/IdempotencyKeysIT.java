package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.web.IdempotencyKeys.Claim;
import org.partnercenter.platform.web.IdempotencyKeys.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

@ServiceTest(classes = SampleApplication.class)
class IdempotencyKeysIT {

    private static final String CALLER = "member:sunny";

    @Autowired IdempotencyKeys keys;
    @Autowired JdbcClient db;

    private final String key = UUID.randomUUID().toString();

    @Test
    void a_request_whose_instance_died_is_taken_over_after_half_a_minute_under_its_id() {
        Claim died = Objects.requireNonNull(claim());
        assertThat(claim()).isNull();

        lastSeenAlive("31 seconds");

        assertThat(claim()).isNotNull().extracting(Claim::reservedId).isEqualTo(died.reservedId());
        assertThat(claim()).isNull();
    }

    @Test
    void a_request_that_is_seen_alive_is_never_taken_over() {
        Claim slow = Objects.requireNonNull(claim());
        lastSeenAlive("40 minutes");

        keys.renew(List.of(slow));

        assertThat(claim()).isNull();
    }

    @Test
    void whoever_was_taken_to_be_dead_neither_answers_nor_frees_the_key() {
        Claim first = Objects.requireNonNull(claim());
        lastSeenAlive("31 seconds");
        Claim second = Objects.requireNonNull(claim());

        keys.complete(first, "sha", 200, Map.of(), new byte[] {1});
        keys.release(first, null);
        keys.renew(List.of(first));
        assertThat(claim()).isNull();
        keys.complete(second, "sha", 201, Map.of(), new byte[] {2});

        assertThat(keys.find(CALLER, key)).extracting(Entry::status).isEqualTo(201);
    }

    private @Nullable Claim claim() {
        return keys.claim(CALLER, key, "/v1/things", NewIds.fresh());
    }

    private void lastSeenAlive(String ago) {
        db.sql("update idempotency_key set alive_at = now() - cast(? as interval) where key = ?")
                .params(ago, key)
                .update();
    }
}
