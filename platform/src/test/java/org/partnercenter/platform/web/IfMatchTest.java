package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.List;

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
        for (String tag : List.of("\"7\"", "W/\"7\"", IfMatch.etag(7, new byte[] {1}), "7", "*")) {
            assertThatCode(() -> IfMatch.parse(tag).require(7)).as(tag).doesNotThrowAnyException();
        }
        assertThatCode(() -> IfMatch.parse(null).require(7)).doesNotThrowAnyException();
    }

    @Test
    void of_many_tags_one_has_to_be_the_versions() {
        IfMatch one = IfMatch.parse("\"6\", W/\"7-ab\" ,\"9\"");

        assertThatCode(() -> one.require(7)).doesNotThrowAnyException();
        assertThatThrownBy(() -> one.require(8)).isNotNull();
    }

    @Test
    void a_tag_that_nothing_was_shown_under_matches_no_version() {
        for (String tag :
                List.of("\"7-\"", "\"-7\"", "\"7-xyz\"", "\"6\", \"8\"", "\"\"", "\"7", "", ",")) {
            IfMatch expected = IfMatch.parse(tag);
            assertThatThrownBy(() -> expected.require(7)).as(tag).isNotNull();
        }
    }
}
