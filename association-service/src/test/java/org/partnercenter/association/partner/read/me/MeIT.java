package org.partnercenter.association.partner.read.me;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

@ServiceTest
class MeIT {

    @LocalServerPort int port;

    @Test
    void a_member_learns_its_partner_and_its_roles() {
        String distributor = new Partners(port).registered("northwind", "DISTRIBUTOR", null);

        JsonNode me = me(Tokens.member(distributor, "ann", "partner-admin", "account-manager"));

        assertThat(me)
                .hasToString(
                        """
                        {"partnerId":"%s","partnerKind":"DISTRIBUTOR","partnerName":"The %s",\
                        "clientId":"ann","memberId":"ann","customerId":null,\
                        "roles":["partner-admin","account-manager"],\
                        "billingTimeZone":"+08:00","currency":"USD"}\
                        """
                                .formatted(distributor, distributor));
    }

    @Test
    void a_partner_that_is_not_created_yet_has_no_name_but_a_currency() {
        JsonNode me = me(Tokens.operator("future"));

        assertThat(me.path("partnerId").asString()).isEqualTo("future");
        assertThat(me.path("partnerKind").isNull()).isTrue();
        assertThat(me.path("partnerName").isNull()).isTrue();
        assertThat(me.path("currency").asString()).isEqualTo("USD");
        assertThat(me.path("billingTimeZone").asString()).isEqualTo("+08:00");
    }

    @Test
    void the_platform_and_customers_have_no_partner() {
        assertThat(me(Tokens.platform()).path("partnerId").isNull()).isTrue();
        assertThat(me(Tokens.customer("c-7")).path("customerId").asString()).isEqualTo("c-7");
        assertThat(me(Tokens.customer("c-7")).path("currency").isNull()).isTrue();
    }

    @Test
    void nobody_is_nobody() {
        assertThat(new Api(port).get("/v1/me").status()).isEqualTo(401);
        assertThat(new Api(port).as(Tokens.expired()).get("/v1/me").code())
                .isEqualTo("TOKEN_EXPIRED");
    }

    private JsonNode me(String token) {
        return new Api(port).as(token).get("/v1/me").json();
    }
}
