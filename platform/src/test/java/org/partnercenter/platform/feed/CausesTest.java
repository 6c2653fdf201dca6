package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.Rejection;
import org.springframework.dao.DataIntegrityViolationException;

import java.sql.SQLException;

class CausesTest {

    @Test
    void a_cause_names_types_states_and_places_and_no_message() {
        var failure =
                new DataIntegrityViolationException(
                        "Key (email)=(secret)", new SQLException("(secret) exists", "23505"));
        assertThat(Causes.describe(failure))
                .startsWith("DataIntegrityViolationException at CausesTest.java:")
                .contains("; because of SQLException 23505 at CausesTest.java:")
                .doesNotContain("secret");
        assertThat(Causes.typeOf(failure)).isEqualTo("java.sql.SQLException");
    }

    @Test
    void a_refusal_is_named_by_its_code() {
        assertThat(Causes.describe(Rejection.conflict("FROZEN", "secret is frozen")))
                .isEqualTo("Rejection CONFLICT FROZEN");
    }

    @Test
    void a_cause_is_cut_and_ends_even_when_it_is_its_own() {
        var deep = new IllegalStateException();
        for (int level = 0; level < 100; level++) {
            deep = new IllegalStateException(deep);
        }
        assertThat(Causes.describe(deep)).hasSizeLessThanOrEqualTo(1_000);
    }
}
