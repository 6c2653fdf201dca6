package org.partnercenter.localrun.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

class DemoIssuerIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir private static Path keys;
    private static ConfigurableApplicationContext issuer;

    @BeforeAll
    static void start() {
        issuer = start("http://127.0.0.1:9000");
    }

    private static ConfigurableApplicationContext start(String uri) {
        return DemoIssuer.run(
                "--server.port=0",
                "--spring.security.oauth2.authorizationserver.issuer=" + uri,
                "--issuer.keys=" + keys);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void a_partners_member_is_named_with_its_partner_and_role() throws Exception {
        var claims = claimsOf("sunbird-manager", "");

        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:9000");
        assertThat(claims.getStringClaim("partner_id")).isEqualTo("sunbird");
        assertThat(claims.getStringClaim("member_id")).isEqualTo("sunbird-manager");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("account-manager"));
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(3_600_000);
    }

    @Test
    void the_platform_belongs_to_no_partner() throws Exception {
        var claims = claimsOf("platform", "");

        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("platform"));
        assertThat(claims.getClaims()).doesNotContainKeys("partner_id", "member_id");
    }

    @Test
    void a_customer_is_the_one_that_the_request_names() throws Exception {
        var claims = claimsOf("customer", "&customer_id=c-17");

        assertThat(claims.getStringClaim("customer_id")).isEqualTo("c-17");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("customer"));
    }

    @Test
    void a_customer_without_an_id_gets_no_token() throws Exception {
        var answer = askAs("customer", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_request");
    }

    @Test
    void a_member_cannot_add_a_customer_to_its_token() throws Exception {
        assertThat(claimsOf("rival-admin", "&customer_id=c-17").getClaims())
                .doesNotContainKey("customer_id");
    }

    @Test
    void a_wrong_secret_gets_no_token() throws Exception {
        var answer = post("grant_type=client_credentials&client_id=platform&client_secret=x", null);

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void the_secret_may_travel_in_the_header_too() throws Exception {
        var answer = post("grant_type=client_credentials", "northwind-admin:demo");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void discovery_names_the_endpoints() throws Exception {
        var document = get(issuer, "/.well-known/openid-configuration");

        assertThat(document)
                .contains("\"token_endpoint\":\"http://127.0.0.1:9000/oauth2/token\"")
                .contains("\"jwks_uri\":\"http://127.0.0.1:9000/oauth2/jwks\"");
    }

    @Test
    void a_token_is_still_good_after_a_restart() throws Exception {
        var token = SignedJWT.parse(tokenOf("fjord-admin", ""));
        try (var restarted = start("http://127.0.0.1:9000")) {
            var keySet = JWKSet.parse(get(restarted, "/oauth2/jwks"));
            var key = keySet.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

            assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        }
    }

    private static JWTClaimsSet claimsOf(String client, String more) throws Exception {
        return SignedJWT.parse(tokenOf(client, more)).getJWTClaimsSet();
    }

    private static String tokenOf(String client, String more) throws Exception {
        var answer = askAs(client, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body()).required("access_token").asString();
    }

    private static HttpResponse<String> askAs(String client, String more) throws Exception {
        var form = "grant_type=client_credentials&client_secret=demo&client_id=" + client + more;
        return post(form, null);
    }

    private static HttpResponse<String> post(String form, @Nullable String basic) throws Exception {
        var request =
                HttpRequest.newBuilder(uri(issuer, "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        if (basic != null) {
            var encoded =
                    Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String get(ConfigurableApplicationContext context, String path)
            throws Exception {
        var request = HttpRequest.newBuilder(uri(context, path)).build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    private static URI uri(ConfigurableApplicationContext context, String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
