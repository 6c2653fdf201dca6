package org.partnercenter.association.partner.read.details;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class PartnerDetailsIT {

    @LocalServerPort int port;

    Partners partners;
    String distributor;
    String reseller;
    String rival;

    @BeforeEach
    void partners() {
        partners = new Partners(port);
        distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        reseller = partners.registered("fjord", "RESELLER", distributor);
        rival = partners.solutionProvider("rival");
    }

    @Test
    void the_platform_reads_every_partner_as_it_was_registered() {
        Answer read = partners.platform().get("/v1/partners/" + reseller);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "partnerId",
                        "name",
                        "kind",
                        "distributorId",
                        "country",
                        "currency",
                        "billingTimeZone",
                        "registeredAt",
                        "restriction");
        assertThat(read.json().path("partnerId").asString()).isEqualTo(reseller);
        assertThat(read.json().path("name").asString()).isEqualTo("The " + reseller);
        assertThat(read.json().path("kind").asString()).isEqualTo("RESELLER");
        assertThat(read.json().path("distributorId").asString()).isEqualTo(distributor);
        assertThat(read.json().path("country").asString()).isEqualTo("SG");
        assertThat(read.json().path("currency").asString()).isEqualTo("USD");
        assertThat(read.json().path("billingTimeZone").asString()).isEqualTo("+08:00");
        assertThat(read.json().path("registeredAt").asString()).endsWith("Z");
    }

    @Test
    void a_partners_staff_reads_its_own_partner() {
        assertThat(statusFor(Tokens.admin(rival), rival)).isEqualTo(200);
        assertThat(statusFor(Tokens.operator(rival), rival)).isEqualTo(200);
        assertThat(statusFor(Tokens.manager(rival, "m"), rival)).isEqualTo(200);
    }

    @Test
    void a_distributor_reads_its_resellers_and_a_reseller_not_its_distributor() {
        assertThat(statusFor(Tokens.admin(distributor), reseller)).isEqualTo(200);
        assertThat(statusFor(Tokens.admin(reseller), distributor)).isEqualTo(404);
    }

    @Test
    void another_partner_does_not_exist() {
        Answer foreign = new Api(port).as(Tokens.admin(rival)).get("/v1/partners/" + distributor);
        Answer none = new Api(port).as(Tokens.admin(rival)).get("/v1/partners/none");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo("PARTNER_NOT_FOUND");
        assertThat(foreign.json().path("detail")).isEqualTo(none.json().path("detail"));
    }

    @Test
    void an_id_that_can_be_nobodys_is_refused() {
        assertThat(statusFor(Tokens.platform(), "%00")).isEqualTo(400);
    }

    @Test
    void without_a_token_or_the_role_nobody_reads() {
        assertThat(new Api(port).get("/v1/partners/" + rival).status()).isEqualTo(401);
        assertThat(statusFor(Tokens.customer("c"), rival)).isEqualTo(403);
    }

    @Test
    void a_reader_who_has_the_current_version_is_told_so() {
        Api holder = partners.platform().with("If-None-Match", "\"0\"");

        assertThat(holder.get("/v1/partners/" + rival).status()).isEqualTo(304);
    }

    private int statusFor(String token, String partnerId) {
        return new Api(port).as(token).get("/v1/partners/" + partnerId).status();
    }
}
