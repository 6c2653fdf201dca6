package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

class IfMatchTest {

    @Test
    void a_tag_of_what_is_shown_differs_with_it_and_is_the_same_for_the_same() {
        String one = IfMatch.etag(7, "{\"amount\":\"1\"}".getBytes(UTF_8));

        assertThat(one).matches("\"7-[0-9a-f]{16}\"");
        assertThat(IfMatch.etag(7, "{\"amount\":\"1\"}".getBytes(UTF_8))).isEqualTo(one);
        assertThat(IfMatch.etag(7, "{\"amount\":\"2\"}".getBytes(UTF_8))).isNotEqualTo(one);
    }

    @Test
    void a_change_is_compared_with_the_version_alone_whatever_was_shown_of_it() {
        for (String tag : new String[] {"\"7\"", "W/\"7\"", IfMatch.etag(7, new byte[] {1}), "7"}) {
            assertThat(IfMatch.parse(tag).version()).as(tag).isEqualTo(7);
        }
        assertThat(IfMatch.parse(null).version()).isNull();
        assertThat(IfMatch.parse("*").version()).isNull();
    }

    @Test
    void a_tag_that_nothing_was_shown_under_matches_no_version() {
        for (String tag : new String[] {"\"7-\"", "\"-7\"", "\"7-xyz\"", "\"7\", \"8\"", "\"\""}) {
            IfMatch expected = IfMatch.parse(tag);
            assertThatThrownBy(() -> expected.require(7)).as(tag).isNotNull();
        }
    }
}
