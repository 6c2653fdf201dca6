package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.read.search.CustomerItem.Frozen;

import java.util.Objects;

class FreezeCausesTest {

    @Test
    void a_cause_is_looked_for_alone_and_beside_every_choice_of_others() {
        assertThat(FreezeCauses.with(FreezeCause.PARTNER_RESTRICTED))
                .hasSize(8)
                .contains(
                        "PARTNER_RESTRICTED ",
                        "MANUAL PARTNER_RESTRICTED ",
                        "MANUAL BUDGET_EXHAUSTED PARTNER_RESTRICTED ASSOCIATION_DEFAULT ")
                .allMatch(text -> text.contains("PARTNER_RESTRICTED"));
    }

    @Test
    void the_hardest_cause_is_shown_and_of_equals_the_one_that_says_most() {
        Frozen harder =
                shown(
                        """
                        {"MANUAL": ["ACCOUNT", "2026-01-01T00:00:00Z", "unpaid"],
                         "BUDGET_EXHAUSTED": ["ACCOUNT_AND_RESOURCES", "2026-01-02T00:00:00Z", null]}\
                        """);
        assertThat(harder.cause()).isEqualTo(FreezeCause.BUDGET_EXHAUSTED);
        assertThat(harder.type()).isEqualTo(FreezeType.ACCOUNT_AND_RESOURCES);
        assertThat(harder.causes()).hasSize(2);
        Frozen equal =
                shown(
                        """
                        {"ASSOCIATION_DEFAULT": ["ACCOUNT", "2026-01-01T00:00:00Z", null],
                         "PARTNER_RESTRICTED": ["ACCOUNT", "2026-01-02T00:00:00Z", null]}\
                        """);
        assertThat(equal.cause()).isEqualTo(FreezeCause.PARTNER_RESTRICTED);
        assertThat(ShownFreeze.of("{}")).isNull();
    }

    private static Frozen shown(String json) {
        return Objects.requireNonNull(ShownFreeze.of(json));
    }
}
