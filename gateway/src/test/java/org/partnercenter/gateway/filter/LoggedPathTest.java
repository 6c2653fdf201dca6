package org.partnercenter.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedPathTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/invitations/s3cr3t-code/acceptance, /v1/invitations/***/acceptance",
        "/v1/invitations/s3cr3t-code/acceptance/, /v1/invitations/***/acceptance/",
        "/v1/invitations/s3cr3t-code/accept, /v1/invitations/***/accept",
        "/v1/invitations/s3cr3t-code, /v1/invitations/***",
        "/v1/invitations//s3cr3t-code/acceptance, /v1/invitations//***/acceptance",
        "/invitations/s3cr3t-code/acceptance, /invitations/***/acceptance",
        "/v1/invitations/batch-of-secrets/acceptance, /v1/invitations/***/acceptance"
    })
    void the_code_of_an_invitation_is_not_shown(String path, String logged) {
        assertThat(LoggedPath.of(path)).isEqualTo(logged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/invitations",
                "/v1/invitations/",
                "/v1/invitations/batch",
                "/v1/invitations/01998a1e-7c3b-7a55-9a41-0f6a3f0e7d11",
                "/v1/invitations/01998a1e-7c3b-7a55-9a41-0f6a3f0e7d11/resend",
                "/v1/customers/c-1"
            })
    void any_other_path_is_shown_as_it_is(String path) {
        assertThat(LoggedPath.of(path)).isEqualTo(path);
    }
}
