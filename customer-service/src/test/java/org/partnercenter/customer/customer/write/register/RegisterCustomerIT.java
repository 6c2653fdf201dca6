package org.partnercenter.customer.customer.write.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.customer.testing.CustomerApi;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.UUID;

@ServiceTest
class RegisterCustomerIT {

    @LocalServerPort int port;
    private Api sunbird;

    @BeforeEach
    void api() {
        sunbird = new Api(port).as(Tokens.operator("sunbird"));
    }

    @Test
    void a_registered_customer_is_there_and_found_at_once_by_who_registered_it() {
        String account = "acct-" + UUID.randomUUID();

        Api.Answer created =
                sunbird.post(
                        "/v1/customers",
                        """
                        {"accountName": "%s", "name": "John Martin", "mobile": "0151 12345678", "country": "de",
                         "email": "john@example.com", "customerType": "ENTERPRISE", "associationType": "RESALE",
                         "tags": ["gold", "north"]}\
                        """
                                .formatted(account));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String id = created.json().path("customerId").asString();
        assertThat(created.header("Location")).isEqualTo("/v1/customers/" + id);
        assertThat(created.header("ETag")).isEqualTo("\"0\"");

        Api.Answer shown = sunbird.after(created).get("/v1/customers/" + id);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(CustomerApi.version(shown)).isZero();
        assertThat(shown.json().path("name").asString()).isEqualTo("J***n");
        assertThat(shown.json().path("mobile").asString()).isEqualTo("*******5678");
        assertThat(shown.json().path("email").asString()).isEqualTo("j***@example.com");
        assertThat(shown.json().path("country").asString()).isEqualTo("DE");

        Api.Answer found = sunbird.get("/v1/customers?count=exact&accountName=" + account);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.json().path("items").size()).isEqualTo(1);
        assertThat(found.json().path("total").asLong()).isEqualTo(1);
        assertThat(found.json().path("items").get(0)).isEqualTo(shown.json());
    }

    @Test
    void every_mistake_has_its_code() {
        String ok = "\"accountName\": \"v-%s\", \"name\": \"V\", \"associationType\": \"REFERRAL\"";
        refused("{}", "INVALID_INPUT");
        refused("{%s, \"mobile\": \"12\"}".formatted(ok), "INVALID_MOBILE");
        refused("{%s, \"email\": \"nobody\"}".formatted(ok), "INVALID_EMAIL");
        refused("{%s, \"country\": \"XX\"}".formatted(ok), "INVALID_COUNTRY");
        refused("{%s, \"customerType\": \"ROBOT\"}".formatted(ok), "INVALID_VALUE");
        refused("{%s, \"accountManagerId\": \"nobody\"}".formatted(ok), "UNKNOWN_MEMBER");
        refused("{%s, \"adress\": \"x\"}".formatted(ok), "UNKNOWN_FIELD");
        refused("{%s, \"customerId\": \"a b\"}".formatted(ok), "INVALID_ID");
        refused("{%s, \"tags\": [\"a\", \"%s\"]}".formatted(ok, "x".repeat(65)), "TAG_TOO_LONG");
        refused("{%s, \"tags\": [\"a\", \"a\"]}".formatted(ok), "DUPLICATE_TAG");
        refused(
                ok.replace("\"v-%s\"", "\"a b\"").transform(it -> "{" + it + "}"),
                "INVALID_ACCOUNT_NAME");
        assertThat(new Api(port).as(Tokens.platform()).post("/v1/customers", "{}").status())
                .isEqualTo(403);
        assertThat(new Api(port).as(Tokens.forged()).post("/v1/customers", "{}").status())
                .isEqualTo(401);
    }

    @Test
    void of_twenty_that_ask_for_one_account_name_at_once_one_gets_it() throws Exception {
        String account = "Race-" + UUID.randomUUID();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new java.util.ArrayList<java.util.concurrent.Future<Api.Answer>>();
            for (int i = 0; i < 20; i++) {
                String spelling = i % 2 == 0 ? account : account.toUpperCase(java.util.Locale.ROOT);
                calls.add(
                        threads.submit(
                                () -> CustomerApi.tryRegister(sunbird, spelling, "Racer", "")));
            }
            int won = 0;
            for (var call : calls) {
                if (call.get().status() == 201) {
                    won++;
                } else {
                    assertThat(call.get().code()).isEqualTo("ACCOUNT_NAME_TAKEN");
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void ids_and_cloud_accounts_are_taken_once_and_the_same_request_again_is_no_mistake() {
        String id = "c-" + UUID.randomUUID();
        String more = "\"customerId\": \"%1$s\", \"cloudAccountId\": \"ca-%1$s\"".formatted(id);
        Api keyed = sunbird.with("Idempotency-Key", id);

        assertThat(CustomerApi.tryRegister(keyed, "t1" + id, "A", more).status()).isEqualTo(201);
        assertThat(CustomerApi.tryRegister(keyed, "t1" + id, "A", more).status()).isEqualTo(201);
        assertThat(
                        CustomerApi.tryRegister(
                                        sunbird, "t2" + id, "B", "\"customerId\": \"" + id + "\"")
                                .code())
                .isEqualTo("CUSTOMER_EXISTS");
        assertThat(
                        CustomerApi.tryRegister(
                                        sunbird,
                                        "t3" + id,
                                        "B",
                                        "\"cloudAccountId\": \"ca-" + id + "\"")
                                .code())
                .isEqualTo("CLOUD_ACCOUNT_TAKEN");
    }

    @Test
    void a_change_names_the_version_it_was_made_for_and_null_removes() {
        String id =
                CustomerApi.register(
                        sunbird, "Before", "\"email\": \"a@example.com\", \"country\": \"DE\"");
        String path = "/v1/customers/" + id;

        assertThat(sunbird.with("If-Match", "\"7\"").patch(path, "{\"name\": \"After\"}").status())
                .isEqualTo(412);
        Api.Answer changed =
                sunbird.with("If-Match", "\"0\"")
                        .patch(
                                path,
                                "{\"name\": \"After\", \"email\": null, \"mobile\": \"0151"
                                        + " 12345678\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(sunbird.patch(path, "{\"name\": \"After\"}").header("ETag")).isEqualTo("\"1\"");
        Api.Answer shown = sunbird.after(changed).get(path);
        assertThat(CustomerApi.version(shown)).isEqualTo(1);
        assertThat(shown.json().path("name").asString()).isEqualTo("A***r");
        assertThat(shown.json().path("email").isNull()).isTrue();
        assertThat(shown.json().path("mobile").asString()).isEqualTo("*******5678");
        assertThat(sunbird.patch(path, "{\"name\": null}").status()).isEqualTo(400);
        assertThat(sunbird.patch(path, "{\"nme\": \"x\"}").code()).isEqualTo("UNKNOWN_FIELD");
        assertThat(sunbird.put(path + "/tags", "{\"tags\": [\"a\"]}").header("ETag"))
                .isEqualTo("\"2\"");
        Api.Answer revealed = sunbird.post(path + "/reveal", "{\"fields\": [\"name\", \"email\"]}");
        assertThat(revealed.body()).isEqualTo("{\"name\":\"After\",\"email\":null}");
        assertThat(sunbird.patch("/v1/customers/member:x", "{\"name\": \"x\"}").status())
                .isEqualTo(404);
    }

    private void refused(String body, String code) {
        Api.Answer answer = sunbird.post("/v1/customers", body.formatted(UUID.randomUUID()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    }
}
