package org.partnercenter.association.partner.write.restrict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

@ServiceTest
class PartnerRestrictionIT {

    @LocalServerPort int port;

    Api platform;
    String partner;

    @BeforeEach
    void partner() {
        platform = new Api(port).as(Tokens.platform());
        partner = new Partners(platform).solutionProvider("sunbird");
    }

    @Test
    void a_restriction_is_shown_with_its_reason_until_it_is_lifted() {
        Answer restricted = restrict("{\"reason\":\"credit used up\"}");

        assertThat(restricted.status()).describedAs(restricted.body()).isEqualTo(204);
        Answer read = platform.after(restricted).get("/v1/partners/" + partner);
        assertThat(read.json().at("/restriction/reason").asString()).isEqualTo("credit used up");
        assertThat(read.json().at("/restriction/since").asString()).isNotEmpty();
        assertThat(read.header("ETag")).isEqualTo(restricted.header("ETag"));

        Answer lifted = platform.delete("/v1/partners/" + partner + "/restriction");
        assertThat(lifted.status()).isEqualTo(204);
        assertThat(
                        platform.after(lifted)
                                .get("/v1/partners/" + partner)
                                .json()
                                .path("restriction")
                                .isNull())
                .isTrue();
    }

    @Test
    void a_restriction_without_a_reason_needs_no_body() {
        Answer bare = platform.send("PUT", path(), null, BodyPublishers.noBody());

        assertThat(bare.status()).describedAs(bare.body()).isEqualTo(204);
        JsonNode shown = platform.after(bare).get("/v1/partners/" + partner).json();
        assertThat(shown.at("/restriction/reason").isNull()).isTrue();
        assertThat(shown.at("/restriction/since").asString()).isNotEmpty();
        for (String empty : List.of("", "{}")) {
            assertThat(restrict(empty).header("ETag")).isEqualTo(bare.header("ETag"));
        }
        assertThat(restrict("{\"reasn\":\"credit\"}").status()).isEqualTo(400);
    }

    @Test
    void the_same_restriction_again_changes_nothing() {
        String first = restrict("{\"reason\":\"credit\"}").header("ETag");

        assertThat(restrict("{\"reason\":\"credit\"}").header("ETag")).isEqualTo(first);
        assertThat(restrict("{\"reason\":\"fraud\"}").header("ETag")).isNotEqualTo(first);
    }

    @Test
    void a_version_that_is_expected_must_be_the_partners() {
        Api stale = platform.with("If-Match", "\"7\"");

        assertThat(stale.put(path(), "{}").status()).isEqualTo(412);
        assertThat(stale.delete(path()).status()).isEqualTo(412);
    }

    @Test
    void only_the_platform_restricts_and_only_partners_that_exist() {
        assertThat(new Api(port).put(path(), "{}").status()).isEqualTo(401);
        assertThat(new Api(port).delete(path()).status()).isEqualTo(401);
        assertThat(new Api(port).as(Tokens.admin(partner)).put(path(), "{}").status())
                .isEqualTo(403);
        assertThat(new Api(port).as(Tokens.admin(partner)).delete(path()).status()).isEqualTo(403);
        assertThat(platform.put("/v1/partners/nobody/restriction", "{}").code())
                .isEqualTo("PARTNER_NOT_FOUND");
        assertThat(restrict("{\"reason\":\"" + "x".repeat(257) + "\"}").code())
                .isEqualTo("INVALID_LENGTH");
    }

    private Answer restrict(String body) {
        return platform.put(path(), body);
    }

    private String path() {
        return "/v1/partners/" + partner + "/restriction";
    }
}
