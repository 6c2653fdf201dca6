package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.client.Tokens;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.SelfMadeToken;
import org.partnercenter.systemtests.system.Journeys;
import org.partnercenter.systemtests.system.OwnRun;
import org.partnercenter.systemtests.system.SystemUnderTest;

import java.util.Base64;
import java.util.List;

@Journeys
class TokensJourney {

    private final String good = Tokens.of("sunbird-admin");

    @Test
    void without_a_token_nothing_is_answered() {
        expectUnauthenticated(null);
    }

    @Test
    void a_token_that_was_tampered_with_is_refused() {
        String[] parts = good.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String others = claims.replace("\"sunbird\"", "\"rival\"");
        assertThat(others).isNotEqualTo(claims);
        String tampered =
                Base64.getUrlEncoder().withoutPadding().encodeToString(others.getBytes(UTF_8));
        expectUnauthenticated(parts[0] + "." + tampered + "." + parts[2]);
        expectUnauthenticated(parts[0] + "." + parts[1] + "." + flipped(parts[2]));
    }

    private static String flipped(String signature) {
        char other = signature.charAt(10) == 'A' ? 'B' : 'A';
        return signature.substring(0, 10) + other + signature.substring(11);
    }

    @Test
    void a_forged_token_is_refused() {
        SelfMadeToken forged = SelfMadeToken.forged(keyIdOf(good));
        expectUnauthenticated(forged.text());
        expectUnauthenticated(forged.unsigned());
        expectUnauthenticated(forged.ofIssuer("https://elsewhere.example").text());
        expectUnauthenticated("not.a.token");
        expectUnauthenticated("nonsense");
    }

    private static String keyIdOf(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]);
        return Json.parse(new String(header, UTF_8)).path("kid").asString();
    }

    @Test
    void an_expired_or_foreign_token_is_refused_though_its_signature_is_good() {
        OwnRun run = SystemUnderTest.requireOwnRun();
        SelfMadeToken token = SelfMadeToken.signedWith(run.issuerKey());
        Api.withToken(token.text()).get("/v1/me").expect(200);
        expectUnauthenticated(token.expired().text());
        expectUnauthenticated(token.ofIssuer("https://elsewhere.example").text());
    }

    @Test
    void a_refused_call_has_done_nothing() {
        NewCustomer customer = NewCustomer.referral();
        Api.withToken(SelfMadeToken.forged("x").text())
                .post("/v1/customers", customer.json())
                .expect(401);
        assertThat(
                        Api.as("sunbird-admin")
                                .get("/v1/customers?accountName={}", customer.accountName())
                                .items())
                .isEmpty();
    }

    private static void expectUnauthenticated(@Nullable String token) {
        Api caller = Api.withToken(token);
        for (String path :
                List.of(
                        "/v1/me",
                        "/v1/customers",
                        "/v1/customers/x",
                        "/v1/association-records",
                        "/v1/customers/x/expenditures?groupBy=month",
                        "/v1/charge-imports")) {
            Answer answer = caller.get(path).expectProblem(401, "UNAUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }
}
