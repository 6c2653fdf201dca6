package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

@ServiceTest(classes = SampleApplication.class)
class EndpointsIT {

    @LocalServerPort int port;

    Api anonymous;
    Api admin;

    @BeforeEach
    void clients() {
        anonymous = new Api(port);
        admin = anonymous.as(Tokens.admin("sunbird"));
    }

    @Test
    void a_token_that_is_missing_forged_expired_or_foreign_is_401_and_says_which() {
        assertThat(anonymous.get("/v1/things").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(anonymous.as(Tokens.forged()).get("/v1/things").code())
                .isEqualTo("TOKEN_INVALID");
        assertThat(anonymous.as(Tokens.ofAnotherIssuer()).get("/v1/things").code())
                .isEqualTo("TOKEN_INVALID");
        Answer expired = anonymous.as(Tokens.expired()).get("/v1/things");
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.code()).isEqualTo("TOKEN_EXPIRED");
        assertThat(expired.json().path("traceId").asString()).isEqualTo(expired.header("Trace-Id"));
        assertThat(expired.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_token_may_have_any_signature_of_a_key_pair_and_say_that_it_is_an_access_token() {
        for (String token :
                List.of(Tokens.ellipticCurve(), Tokens.ofType("at+jwt"), Tokens.ofType("JWT"))) {
            assertThat(anonymous.as(token).get("/v1/things").code()).isEqualTo("ROLE_NOT_ALLOWED");
        }
        assertThat(anonymous.as(Tokens.ofType("logout+jwt")).get("/v1/things").code())
                .isEqualTo("TOKEN_INVALID");
    }

    @Test
    void a_role_that_is_not_named_on_the_endpoint_is_403() {
        assertThat(anonymous.as(Tokens.manager("sunbird", "m")).get("/v1/things").status())
                .isEqualTo(403);
        assertThat(anonymous.as(Tokens.operator("sunbird")).get("/v1/things").status())
                .isEqualTo(200);
    }

    @Test
    void an_endpoint_without_roles_refuses_everybody() {
        assertThat(admin.get("/v1/unguarded").code()).isEqualTo("ROLE_NOT_ALLOWED");
    }

    @Test
    void an_unknown_parameter_is_refused_and_named_and_so_is_a_value_that_does_not_fit() {
        Answer unknown = admin.get("/v1/things?nmae=x");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.code()).isEqualTo("UNKNOWN_PARAMETER");
        assertThat(unknown.json().at("/errors/0/field").asString()).isEqualTo("nmae");
        assertThat(unknown.json().path("traceId").asString()).hasSize(32);
        assertThat(unknown.json().path("instance").asString()).isEqualTo("/v1/things");
        assertThat(admin.get("/v1/things?colour=GREEN").json().at("/errors/0/message").asString())
                .isEqualTo("must be one of RED, BLUE");
        assertThat(admin.get("/v1/things?min=1&min=2").code()).isEqualTo("REPEATED_PARAMETER");
        assertThat(admin.get("/v1/things?min=1e5").code()).isEqualTo("INVALID_VALUE");
        assertThat(admin.get("/v1/things?name=%00").code()).isEqualTo("INVALID_VALUE");
        assertThat(admin.get("/v1/things?since=%2B99999-01-01T00:00:00Z").code())
                .isEqualTo("INVALID_VALUE");
        assertThat(admin.get("/v1/things?min=1.5&tag=a&tag=b").json().path("tag").size())
                .isEqualTo(2);
    }

    @Test
    void a_body_that_is_no_json_or_has_an_unknown_field_or_value_is_400() {
        assertThat(admin.post("/v1/things", "{").code()).isEqualTo("MALFORMED_JSON");
        assertThat(admin.post("/v1/things", "").code()).isEqualTo("MALFORMED_BODY");
        assertThat(admin.post("/v1/things", "{\"name\":\"a\",\"nmae\":1}").code())
                .isEqualTo("UNKNOWN_FIELD");
        Answer value = admin.post("/v1/things", "{\"name\":\"a\",\"colour\":\"GREEN\"}");
        assertThat(value.code()).isEqualTo("INVALID_VALUE");
        assertThat(value.body()).doesNotContain("GREEN").doesNotContain("partnercenter.platform");
    }

    @Test
    void a_form_is_refused_without_repeating_what_it_says() {
        Answer form =
                admin.send(
                        "POST",
                        "/v1/things",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("{\"name\":\"Ann\"}"));

        assertThat(form.status()).isEqualTo(415);
        assertThat(form.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(form.body()).doesNotContain("Ann");
    }

    @Test
    void a_text_that_cannot_be_stored_is_the_callers_mistake() {
        Answer looked = admin.post("/v1/things/find", "{\"name\":\"\\u0000\"}");
        assertThat(looked.status()).isEqualTo(400);
        assertThat(looked.code()).isEqualTo("INVALID_VALUE");
    }

    @Test
    void a_view_that_is_not_built_yet_is_503_and_to_be_asked_again() {
        Answer early = admin.get("/v1/unbuilt");
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.code()).isEqualTo("VIEW_NOT_READY");
        assertThat(early.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void a_failure_inside_tells_nothing_but_a_trace_id() {
        Answer failed = admin.get("/v1/broken");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.body()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(failed.json().path("traceId").asString()).isEqualTo(failed.header("Trace-Id"));
    }

    @Test
    void the_callers_trace_is_continued() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        assertThat(
                        admin.with("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                                .get("/v1/things")
                                .header("Trace-Id"))
                .isEqualTo(trace);
    }

    @Test
    void an_item_of_a_batch_that_fails_inside_hides_no_other() {
        Answer answer = admin.post("/v1/things/each", "[\"a\", \"broken\", \"b\"]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("results"))
                .extracting(result -> result.path("status").asString())
                .containsExactly("DONE", "FAILED", "DONE");
        assertThat(answer.json().at("/results/1/problem/code").asString())
                .isEqualTo("INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void a_change_that_expects_another_version_is_412() {
        assertThat(
                        admin.with("If-Match", "\"3\"")
                                .put("/v1/things/x/name", "{\"name\":\"a\"}")
                                .status())
                .isEqualTo(412);
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problems_too() {
        assertThat(admin.get("/v1/nothing").code()).isEqualTo("NOT_FOUND");
        assertThat(admin.delete("/v1/things").code()).isEqualTo("METHOD_NOT_ALLOWED");
    }
}
