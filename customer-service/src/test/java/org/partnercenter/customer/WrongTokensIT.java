package org.partnercenter.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Function;

/** Who may not: nobody without a token, no role that lacks the right, and no other partner. */
@ServiceTest
class WrongTokensIT {

    private static final String SEARCH = "{\"name\": \"secret\"}";
    private static final String LINE =
            "{\"accountName\": \"never\", \"name\": \"Never\", \"associationType\": \"REFERRAL\"}";

    @LocalServerPort int port;

    private final String partner = newPartner();
    private Api admin;
    private Api operator;
    private Api rival;
    private Api self;
    private String customer;
    private String path;
    private String member;

    @BeforeEach
    void customer() {
        admin = new Api(port).as(Tokens.admin(partner));
        operator = new Api(port).as(Tokens.operator(partner));
        rival = new Api(port).as(Tokens.admin(newPartner()));
        customer = register(admin, "Secret Ltd", "");
        self = new Api(port).as(Tokens.customer(customer));
        path = "/v1/customers/" + customer;
        member = "mia-" + partner;
        Api.Answer made =
                admin.post(
                        "/v1/members",
                        "{\"memberId\": \"%s\", \"name\": \"Mia Keller\", \"roles\": [\"account-manager\"]}"
                                .formatted(member));
        assertThat(admin.after(made).get("/v1/members").status()).isEqualTo(200);
    }

    @Test
    void nobody_does_anything_without_a_token_that_is_ours() {
        for (String token : List.of(Tokens.forged(), Tokens.expired(), Tokens.ofAnotherIssuer())) {
            for (Function<Api, Api.Answer> call : calls()) {
                assertThat(call.apply(new Api(port).as(token)).status()).isEqualTo(401);
            }
        }
        for (Function<Api, Api.Answer> call : calls()) {
            assertThat(call.apply(new Api(port)).status()).isEqualTo(401);
        }
    }

    @Test
    void a_customer_does_nothing_that_is_its_partners_to_do() {
        for (Function<Api, Api.Answer> call : calls()) {
            Api.Answer answer = call.apply(self);
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        }
    }

    @Test
    void only_an_administrator_changes_the_staff() {
        Api manager = new Api(port).as(Tokens.manager(partner, member));
        assertThat(rename(operator).status()).isEqualTo(403);
        assertThat(rename(manager).status()).isEqualTo(403);
        assertThat(rename(rival).code()).isEqualTo("MEMBER_NOT_FOUND");
        assertThat(imported(manager).status()).isEqualTo(403);
        assertThat(admin.get("/v1/members").body()).contains("Mia Keller");
    }

    @Test
    void another_partner_finds_and_changes_nothing() {
        assertThat(ids(rival.post("/v1/customers/search", SEARCH))).isEmpty();
        assertThat(ids(admin.post("/v1/customers/search", SEARCH))).containsExactly(customer);
        assertThat(rival.get("/v1/members").json().path("items")).isEmpty();
        Api.Answer batch = batch(rival);
        assertThat(batch.status()).isEqualTo(200);
        assertThat(batch.json().at("/results/0/problem/code").asString())
                .isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(tags(rival).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(reveal(rival).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(change(rival).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(history(rival).code()).isEqualTo("CUSTOMER_NOT_FOUND");
    }

    @Test
    void a_customers_token_that_names_a_partner_as_well_sees_none_of_that_partners_customers() {
        Api another = new Api(port).as(Tokens.member(partner, "somebody", "customer"));

        for (String read : List.of("", "/overview", "/timeline")) {
            assertThat(another.get(path + read).code()).isEqualTo("CUSTOMER_NOT_FOUND");
            assertThat(self.get(path + read).status()).isEqualTo(200);
        }
    }

    private List<Function<Api, Api.Answer>> calls() {
        return List.of(
                api -> api.post("/v1/customers/search", SEARCH),
                api -> api.get("/v1/members"),
                this::rename,
                this::batch,
                WrongTokensIT::imported,
                this::reveal,
                this::change,
                this::tags,
                this::history);
    }

    private Api.Answer rename(Api api) {
        return api.patch("/v1/members/" + member, "{\"name\": \"Not Mia\"}");
    }

    private Api.Answer batch(Api api) {
        return api.post(
                "/v1/customers/account-manager-batch",
                "{\"customerIds\": [\"%s\"], \"memberId\": \"%s\"}".formatted(customer, member));
    }

    private static Api.Answer imported(Api api) {
        return api.send(
                "POST",
                "/v1/customers/import",
                "application/x-ndjson",
                BodyPublishers.ofString(LINE));
    }

    private Api.Answer reveal(Api api) {
        return api.post(path + "/reveal", "{\"fields\": [\"name\"]}");
    }

    private Api.Answer change(Api api) {
        return api.patch(path, "{\"name\": \"Another\"}");
    }

    private Api.Answer tags(Api api) {
        return api.put(path + "/tags", "{\"tags\": [\"mine\"]}");
    }

    private Api.Answer history(Api api) {
        return api.get(path + "/account-manager/history");
    }
}
