package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;

import java.util.Base64;
import java.util.List;

class ConsistencyTokenTest {

    @Test
    void a_token_travels_as_one_word_and_comes_back_the_same() {
        var token =
                new ConsistencyToken(
                        List.of(
                                new StreamPosition("customer", "c-1", 0),
                                new StreamPosition("billing", "spending:c-1:2026-11", 41)));
        assertThat(token.encode()).matches("[A-Za-z0-9_-]+");
        assertThat(ConsistencyToken.parse(token.encode())).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "abc",
                "customer\tc-1",
                "customer\tc-1\t-1",
                "customer\tc-1\tx",
                "\tc-1\t1",
                "customer\t\t1",
                "customer\tc-1\t1\t2",
                "customer\t\0\t0\n",
                "cust\0mer\tc-1\t0\n",
                "customer\tc-1\t18446744073709551615"
            })
    void anything_else_is_refused(String text) {
        refused(text);
        refused(Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes()));
    }

    @Test
    void a_token_beyond_all_measure_is_refused() {
        refused("A".repeat(70_000));
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> ConsistencyToken.parse(text))
                .isInstanceOf(Rejection.class)
                .extracting("code")
                .isEqualTo("INVALID_CONSISTENCY_TOKEN");
    }
}
