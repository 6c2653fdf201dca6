package org.partnercenter.customer.introduced.react;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntroducedAccountTest {

    @Test
    void an_account_name_is_readable_short_and_its_cloud_accounts_alone() {
        assertThat(IntroducedAccount.nameFor("Łódź & Söhne GmbH", "1234"))
                .isEqualTo("odz-sohne-gmbh-03ac6742");
        assertThat(IntroducedAccount.nameFor("王明", "1234")).isEqualTo("account-03ac6742");
        assertThat(IntroducedAccount.nameFor("x".repeat(200), "1234")).hasSize(64);
        assertThat(IntroducedAccount.nameFor("a", "1"))
                .isNotEqualTo(IntroducedAccount.nameFor("a", "2"));
    }
}
