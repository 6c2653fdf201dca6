package org.partnercenter.association.preregistration;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A partner reserves accounts for fifteen days, a hundred at most. */
@ServiceTest
class PreregistrationIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    String partner;
    String account;
    Api admin;
    Api rival;

    @BeforeEach
    void partners() {
        Partners partners = new Partners(port);
        partner = partners.solutionProvider("sunbird");
        admin = new Api(port).as(Tokens.admin(partner));
        rival = new Api(port).as(Tokens.admin(partners.solutionProvider("rival")));
        account = Partners.newId("a");
    }

    @Test
    void an_account_is_reserved_for_fifteen_days_and_personal_data_is_masked() {
        Answer reserved =
                preregister(
                        admin,
                        """
                        {"accountName":"%s","name":"Johanna","email":"johanna@example.com",
                         "mobile":"+4915112345678","country":"de","customerType":"ENTERPRISE"}
                        """
                                .formatted(account));

        assertThat(reserved.status()).describedAs(reserved.body()).isEqualTo(201);
        Answer read = admin.after(reserved).get(reserved.header("Location"));
        assertThat(read.json().path("state").asString()).isEqualTo("PREREGISTERED");
        assertThat(read.json().path("name").asString()).isEqualTo("J***a");
        assertThat(read.json().path("email").asString()).isEqualTo("j***@example.com");
        assertThat(read.json().path("mobile").asString()).isEqualTo("*******5678");
        assertThat(read.json().path("country").asString()).isEqualTo("DE");
        assertThat(read.json().path("customerType").asString()).isEqualTo("ENTERPRISE");
        assertThat(
                        Duration.between(
                                Instant.parse(read.json().path("preregisteredAt").asString()),
                                Instant.parse(read.json().path("expiresAt").asString())))
                .isEqualTo(Duration.ofDays(15));
        assertThat(
                        db.sql(
                                        "select count(*) from domain_event where"
                                                + " convert_from(payload, 'UTF8') like any"
                                                + " (array['%johanna@example%', '%15112345678%'])")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void a_cloud_account_has_no_blanks_around_it() {
        String cloud = Partners.newId("cloud");
        Answer reserved = preregister(admin, "{\"cloudAccountId\":\" " + cloud + " \"}");

        Answer read = admin.after(reserved).get(reserved.header("Location"));
        assertThat(read.json().path("cloudAccountId").asString()).isEqualTo(cloud);
    }

    @Test
    void nobody_else_preregisters_it_until_it_is_withdrawn() {
        Answer mine = preregister(admin, body());
        assertThat(
                        preregister(
                                        rival,
                                        body().replace(account, account.toUpperCase(Locale.ROOT)))
                                .code())
                .isEqualTo("ALREADY_PREREGISTERED");
        assertThat(preregister(admin, body()).code()).isEqualTo("ALREADY_PREREGISTERED");

        assertThat(admin.with("If-Match", "\"4\"").delete(mine.header("Location")).status())
                .isEqualTo(412);
        Answer gone = admin.delete(mine.header("Location"));
        assertThat(gone.status()).isEqualTo(204);
        assertThat(admin.delete(mine.header("Location")).status()).isEqualTo(204);
        assertThat(preregister(rival, body()).status()).isEqualTo(201);
        assertThat(
                        admin.after(gone)
                                .get("/v1/preregistrations?state=WITHDRAWN&count=exact")
                                .json()
                                .path("total")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_partner_holds_a_hundred_at_once_and_concurrent_ones_do_not_slip_through()
            throws Exception {
        db.sql(
                        """
                        insert into open_preregistration (preregistration_id, partner_id,
                            account_name_key, expires_at)
                        select :partner || n, :partner, :partner || n, now() + interval '1 day'
                        from generate_series(1, 99) n
                        """)
                .param("partner", partner)
                .update();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String one = "{\"accountName\":\"" + Partners.newId("a") + "\"}";
                answers.add(threads.submit(() -> preregister(admin, one)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        assertThat(preregister(admin, body()).code()).isEqualTo("PREREGISTRATION_LIMIT_REACHED");
    }

    @Test
    void what_is_over_blocks_nobody_and_is_expired_once_by_the_scheduler() {
        Answer mine = preregister(admin, body());
        String id = mine.json().path("preregistrationId").asString();
        db.sql("update open_preregistration set expires_at = now() where preregistration_id = ?")
                .param(id)
                .update();

        assertThat(preregister(rival, body()).status()).isEqualTo(201);
        assertThat(
                        db.sql(
                                        """
                                        select count(*) from scheduled_tasks
                                        where task_name = 'expire-preregistration' and task_instance like ? || ':%'
                                        """)
                                .param(id)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void it_ends_when_its_customer_comes_to_the_partner() {
        Answer mine = preregister(admin, body());
        String customer = Partners.newId("c");
        CustomerTopic.publish(
                CustomerTopic.registered(customer, partner, account, Instant.now()), 0);

        eventually(() -> {
            Answer read = admin.get(mine.header("Location"));
            assertThat(read.json().path("state").asString()).isEqualTo("ASSOCIATED");
            assertThat(read.json().path("customerId").asString()).isEqualTo(customer);
        });
        assertThat(admin.delete(mine.header("Location")).code())
                .isEqualTo("PREREGISTRATION_CLOSED");
        eventually(() ->
                assertThat(preregister(rival, body()).code()).isEqualTo("ALREADY_ASSOCIATED"));
    }

    @Test
    void who_has_nothing_to_do_with_it_is_refused() {
        Answer mine = preregister(admin, body());
        String path = mine.header("Location");

        assertThat(rival.after(mine).get(path).status()).isEqualTo(404);
        assertThat(rival.delete(path).status()).isEqualTo(404);
        assertThat(rival.get("/v1/preregistrations").json().path("items").size()).isZero();
        assertThat(new Api(port).get(path).status()).isEqualTo(401);
        assertThat(new Api(port).delete(path).status()).isEqualTo(401);
        assertThat(preregister(new Api(port), body()).status()).isEqualTo(401);
        Api customer = new Api(port).as(Tokens.customer("c"));
        assertThat(preregister(customer, body()).status()).isEqualTo(403);
        assertThat(customer.get(path).status()).isEqualTo(403);
        assertThat(customer.delete(path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {} | REQUIRED
                    {"name":"Johanna"} | REQUIRED
                    {"accountName":"a b"} | INVALID_ACCOUNT_NAME
                    {"accountName":"a","email":"nobody"} | INVALID_EMAIL
                    {"accountName":"a","country":"XX"} | INVALID_COUNTRY
                    {"accountName":"a","mobile":"12"} | INVALID_MOBILE
                    {"accountName":"a","customerType":"ROBOT"} | INVALID_VALUE
                    {"cloudAccountId":""} | INVALID_LENGTH
                    {"account":"a"} | UNKNOWN_FIELD
                    """)
    void what_is_wrong_with_it_is_named(String body, String code) {
        Answer refused = preregister(admin, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
    }

    private String body() {
        return "{\"accountName\":\"" + account + "\"}";
    }

    private static Answer preregister(Api caller, String body) {
        return caller.post("/v1/preregistrations", body);
    }
}
