package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class BearerHeaderTest {

    @Test
    void the_token_follows_the_scheme_in_whatever_case() {
        assertThat(tokenOf("Bearer abc.def")).isEqualTo("abc.def");
        assertThat(tokenOf("bearer  abc.def ")).isEqualTo("abc.def");
    }

    @Test
    void another_scheme_or_no_token_at_all_is_none() {
        assertThat(tokenOf("Basic abc")).isNull();
        assertThat(tokenOf("Bearer")).isNull();
        assertThat(tokenOf("Bearer   ")).isNull();
        assertThat(new BearerHeader().resolve(new MockHttpServletRequest())).isNull();
    }

    private static @Nullable String tokenOf(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return new BearerHeader().resolve(request);
    }
}
