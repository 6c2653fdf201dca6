package org.partnercenter.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedPathTest {

    @Test
    void the_code_of_an_invitation_is_not_shown() {
        assertThat(LoggedPath.of("/v1/invitations/s3cr3t-code/acceptance"))
                .isEqualTo("/v1/invitations/***/acceptance");
    }

    @Test
    void any_other_path_is_shown_as_it_is() {
        assertThat(LoggedPath.of("/v1/invitations/i-1/resend"))
                .isEqualTo("/v1/invitations/i-1/resend");
        assertThat(LoggedPath.of("/v1/customers/c-1")).isEqualTo("/v1/customers/c-1");
    }
}
