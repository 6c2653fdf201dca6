package org.partnercenter.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ListRules;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.util.List;

/** A distributor that has three of everything that is listed. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {

    private static final List<String> LISTS =
            List.of(
                    "/v1/resellers?",
                    "/v1/preregistrations?",
                    "/v1/invitations?",
                    "/v1/association-records?");

    @LocalServerPort int port;

    private final String customer = Partners.newId("c");
    private Api admin;

    @BeforeAll
    void three() {
        Partners partners = new Partners(port);
        String distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        admin = new Api(port).as(Tokens.admin(distributor));
        for (int i = 0; i < 3; i++) {
            partners.registered("fjord", "RESELLER", distributor);
            made("/v1/preregistrations", "{\"accountName\":\"" + Partners.newId("a") + "\"}");
            made("/v1/invitations", "{\"channel\":\"LINK\",\"associationType\":\"RESALE\"}");
            String id = i == 0 ? customer : Partners.newId("c");
            CustomerTopic.publish(
                    CustomerTopic.registered(
                            id, distributor, Instant.parse("2026-11-0" + (i + 1) + "T00:00:00Z")),
                    0);
        }
        LISTS.forEach(list ->
                eventually(() ->
                        assertThat(admin.get(list + "count=exact").json().path("total").asInt())
                                .as(list)
                                .isEqualTo(3)));
        askForConsentThrice();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/resellers?, registeredAt",
        "/v1/preregistrations?, preregisteredAt",
        "/v1/invitations?, sentAt",
        "/v1/customers/{customer}/authorizations?, requestedAt",
        "/v1/association-records?, at"
    })
    void a_list_is_walked_either_way(String list, String field) {
        ListRules.hold(admin, list.replace("{customer}", customer), field, 3);
    }

    private void askForConsentThrice() {
        Api owner = new Api(port).as(Tokens.customer(customer));
        for (int i = 0; i < 3; i++) {
            Answer asked =
                    made(
                            "/v1/customers/" + customer + "/authorization-requests",
                            "{\"scopes\":[\"OPERATE\"],\"commitmentAccepted\":true}");
            Answer rejected =
                    owner.put(asked.header("Location") + "/decision", "{\"decision\":\"REJECT\"}");
            assertThat(rejected.status()).as(rejected.body()).isEqualTo(204);
            assertThat(
                            admin.after(rejected)
                                    .get("/v1/customers/" + customer + "/authorizations")
                                    .status())
                    .isEqualTo(200);
        }
    }

    private Answer made(String path, String body) {
        Answer answer = admin.post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
