package org.partnercenter.association.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.association.CustomerTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A partner acts on a customer's behalf with its consent, as long as neither revokes it. */
@ServiceTest
class AuthorizationIT {

    private static final String WANTED =
            "{\"scopes\":[\"OPERATE\",\"PLACE_ORDERS\"],\"commitmentAccepted\":true}";
    private static final String GRANT = "{\"decision\":\"GRANT\",\"letterAccepted\":true}";

    @LocalServerPort int port;

    String partner;
    String customer;
    Api admin;
    Api owner;

    @BeforeEach
    void association() {
        partner = new Partners(port).solutionProvider("sunbird");
        customer = customerOf(partner);
        admin = new Api(port).as(Tokens.admin(partner));
        owner = new Api(port).as(Tokens.customer(customer));
    }

    @Test
    void a_consent_is_asked_for_given_and_revoked_with_a_reason() {
        Answer asked = request(admin, WANTED);
        assertThat(asked.status()).describedAs(asked.body()).isEqualTo(201);
        String path = asked.header("Location");
        assertThat(request(admin, WANTED).code()).isEqualTo("AUTHORIZATION_OPEN");

        assertThat(owner.put(path + "/decision", "{\"decision\":\"GRANT\"}").code())
                .isEqualTo("LETTER_NOT_ACCEPTED");
        Answer granted = owner.put(path + "/decision", GRANT);
        assertThat(granted.status()).describedAs(granted.body()).isEqualTo(204);
        Answer read = admin.after(granted).get(path);
        assertThat(read.json().path("state").asString()).isEqualTo("GRANTED");
        assertThat(read.json().path("scopes").size()).isEqualTo(2);
        assertThat(read.header("ETag")).isEqualTo(granted.header("ETag"));

        assertThat(owner.delete(path).code()).isEqualTo("REQUIRED");
        assertThat(owner.with("If-Match", "\"0\"").delete(path + "?reason=enough").status())
                .isEqualTo(412);
        Answer revoked = owner.delete(path + "?reason=enough");
        assertThat(revoked.status()).isEqualTo(204);
        Answer after = owner.after(revoked).get("/v1/customers/" + customer + "/authorizations");
        assertThat(after.json().at("/items/0/state").asString()).isEqualTo("REVOKED");
        assertThat(after.json().at("/items/0/reason").asString()).isEqualTo("enough");
        assertThat(after.json().at("/items/0/closedBy").asString())
                .isEqualTo("customer:" + customer);
        assertThat(owner.put(path + "/decision", GRANT).code()).isEqualTo("REQUEST_WITHDRAWN");
        assertThat(request(admin, WANTED).status()).isEqualTo(201);
    }

    @Test
    void a_rejected_request_can_be_made_anew_and_a_decision_stands() {
        String path = request(admin, WANTED).header("Location");
        owner.put(path + "/decision", "{\"decision\":\"REJECT\",\"reason\":\"no\"}");

        assertThat(owner.put(path + "/decision", GRANT).code()).isEqualTo("REQUEST_DECIDED");
        assertThat(owner.put(path + "/decision", "{\"decision\":\"REJECT\"}").status())
                .isEqualTo(204);
        assertThat(request(admin, WANTED).status()).isEqualTo(201);
    }

    @Test
    void a_reseller_needs_its_distributors_permission_first() {
        Partners partners = new Partners(port);
        String distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        String reseller = partners.registered("fjord", "RESELLER", distributor);
        Api fjord = new Api(port).as(Tokens.admin(reseller));
        Api northwind = new Api(port).as(Tokens.admin(distributor));
        customer = customerOf(reseller);
        owner = new Api(port).as(Tokens.customer(customer));

        assertThat(request(fjord, WANTED).code()).isEqualTo("DISTRIBUTOR_PERMISSION_MISSING");
        permit(northwind, reseller, true, false);
        assertThat(request(fjord, WANTED).code()).isEqualTo("DISTRIBUTOR_PERMISSION_MISSING");
        permit(northwind, reseller, true, true);
        String path = request(fjord, WANTED).header("Location");
        permit(northwind, reseller, false, true);
        assertThat(owner.put(path + "/decision", GRANT).code())
                .isEqualTo("DISTRIBUTOR_PERMISSION_MISSING");
        permit(northwind, reseller, true, true);
        Answer granted = owner.put(path + "/decision", GRANT);
        assertThat(granted.status()).isEqualTo(204);
        assertThat(northwind.after(granted).get(path).status()).isEqualTo(200);
    }

    @Test
    void it_expires_at_its_time_by_the_scheduler() {
        Instant soon = Instant.now().plusSeconds(8);
        Answer asked =
                request(
                        admin,
                        """
                        {"scopes":["OPERATE"],"commitmentAccepted":true,"expiresOn":"%s"}
                        """
                                .formatted(soon));
        String path = asked.header("Location");
        assertThat(owner.put(path + "/decision", GRANT).status()).isEqualTo(204);

        eventually(() ->
                assertThat(admin.get(path).json().path("state").asString()).isEqualTo("EXPIRED"));
        assertThat(admin.get(path).json().path("closedBy").asString())
                .isEqualTo("system:expire-authorization");
        assertThat(request(admin, WANTED).status()).isEqualTo(201);
    }

    @Test
    void it_ends_with_the_association() {
        String path = request(admin, WANTED).header("Location");
        owner.put(path + "/decision", GRANT);
        String leaving =
                admin.post(
                                "/v1/customers/" + customer + "/disassociation-requests",
                                "{\"reason\":\"over\"}")
                        .header("Location");
        owner.put(leaving + "/decision", "{\"decision\":\"APPROVE\"}");

        eventually(() ->
                assertThat(owner.get(path).json().path("state").asString()).isEqualTo("ENDED"));
        assertThat(admin.get(path).json().path("closedBy").asString())
                .isEqualTo("system:end-authorization");
        assertThat(request(admin, WANTED).code()).isEqualTo("CUSTOMER_NOT_FOUND");
    }

    @Test
    void only_one_of_two_requests_at_once_is_taken() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new CyclicBarrier(2);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(
                        threads.submit(() -> {
                            together.await();
                            return request(admin, WANTED);
                        }));
            }
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void who_has_nothing_to_do_with_it_is_refused() {
        Answer asked = request(admin, WANTED);
        String path = asked.header("Location");
        Api rival = new Api(port).as(Tokens.admin(new Partners(port).solutionProvider("rival")));
        Api stranger = new Api(port).as(Tokens.customer(Partners.newId("c")));
        assertThat(request(rival, WANTED).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        for (Api other : List.of(rival, stranger)) {
            assertThat(other.after(asked).get(path).status()).isEqualTo(404);
            assertThat(other.delete(path + "?reason=x").status()).isEqualTo(404);
        }
        assertThat(stranger.put(path + "/decision", GRANT).status()).isEqualTo(404);
        assertThat(stranger.get("/v1/customers/" + customer + "/authorizations").status())
                .isEqualTo(404);
        assertThat(
                        rival.get("/v1/customers/" + customer + "/authorizations")
                                .json()
                                .path("items")
                                .size())
                .isZero();
        assertThat(admin.put(path + "/decision", GRANT).status()).isEqualTo(403);
        assertThat(request(owner, WANTED).status()).isEqualTo(403);
        assertThat(request(new Api(port), WANTED).status()).isEqualTo(401);
        assertThat(new Api(port).get(path).status()).isEqualTo(401);
        assertThat(new Api(port).delete(path + "?reason=x").status()).isEqualTo(401);
        assertThat(new Api(port).put(path + "/decision", GRANT).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"scopes":[],"commitmentAccepted":true} | REQUIRED
                    {"scopes":[null],"commitmentAccepted":true} | REQUIRED
                    {"scopes":["FLY"],"commitmentAccepted":true} | INVALID_VALUE
                    {"scopes":["OPERATE"]} | COMMITMENT_NOT_ACCEPTED
                    {"scopes":["OPERATE"],"commitmentAccepted":false} | COMMITMENT_NOT_ACCEPTED
                    {"scopes":["OPERATE"],"commitmentAccepted":true,"expiresOn":"2020-01-01T00:00:00Z"} | NOT_IN_FUTURE
                    """)
    void what_is_wrong_with_a_request_is_named(String body, String code) {
        Answer refused = request(admin, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
    }

    private void permit(Api distributor, String reseller, boolean orders, boolean operate) {
        Answer permitted =
                distributor.put(
                        "/v1/resellers/" + reseller + "/permissions",
                        """
                        {"setBudgets":false,"restrictPurchase":false,"freezeResources":false,
                         "placeOrders":%s,"operate":%s}
                        """
                                .formatted(orders, operate));
        assertThat(permitted.status()).describedAs(permitted.body()).isEqualTo(204);
    }

    private String customerOf(String partnerId) {
        String id = Partners.newId("c");
        CustomerTopic.publish(CustomerTopic.registered(id, partnerId, Instant.EPOCH), 0);
        Api its = new Api(port).as(Tokens.customer(id));
        eventually(() ->
                assertThat(its.get("/v1/customers/" + id + "/disassociation-check").status())
                        .isEqualTo(200));
        return id;
    }

    private Answer request(Api caller, String body) {
        return caller.post("/v1/customers/" + customer + "/authorization-requests", body);
    }
}
