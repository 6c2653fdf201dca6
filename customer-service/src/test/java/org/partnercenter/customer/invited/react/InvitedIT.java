package org.partnercenter.customer.invited.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.junit.jupiter.api.Test;
import org.partnercenter.customer.testing.CustomerApi;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.feed.FactHeader;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who came through a manager's invitation is that manager's. */
@ServiceTest
class InvitedIT {

    private static final String ADA =
            "{\"name\": \"Ada Lovelace\", \"mobile\": \"0151 12345678\", \"email\":"
                    + " \"ada@example.com\"}";

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired Scheduler scheduler;

    private final String partner = newPartner();
    private final String id = "c-" + UUID.randomUUID();
    private final String invitation = "v-" + UUID.randomUUID();
    private final String account = "acct-" + UUID.randomUUID();

    @Test
    void who_answers_an_invitation_becomes_the_inviting_managers_customer() {
        Api admin = new Api(port).as(Tokens.admin(partner));
        String mia = member(admin);
        Invited.answers(invitation, partner, id, account, ADA, mia);
        eventually(() ->
                assertThat(ids(admin.get("/v1/customers?name=lovelace"))).containsExactly(id));
        JsonNode shown = admin.get("/v1/customers/" + id).json();
        assertThat(shown.path("accountName").asString()).isEqualTo(account);
        assertThat(shown.path("name").asString()).isEqualTo("A***e");
        assertThat(shown.path("mobile").asString()).isEqualTo("*******5678");
        assertThat(shown.path("associationType").asString()).isEqualTo("RESALE");
        assertThat(shown.path("accountManager").path("name").asString()).isEqualTo("Mia");
        assertThat(stored("{origin}", id)).containsExactly("INVITED");
        assertThat(
                        admin.get("/v1/customers/" + id + "/account-manager/history")
                                .json()
                                .path("items")
                                .size())
                .isEqualTo(1);
    }

    @Test
    void a_released_customer_comes_to_another_partner_with_the_account_that_it_had() {
        Api before = new Api(port).as(Tokens.operator(newPartner()));
        String old = resell(before, "Old Name", "\"tags\": [\"gold\"]");
        String first = before.get("/v1/customers/" + old).json().path("partnerId").asString();
        Told.ended(old, first, 0);
        eventually(() -> assertThat(before.get("/v1/customers/" + old).status()).isEqualTo(404));

        Api admin = new Api(port).as(Tokens.admin(partner));
        String mia = member(admin);
        Invited.answers(invitation, partner, old, "ignored-" + account, ADA, mia);
        eventually(() ->
                assertThat(ids(admin.get("/v1/customers?name=lovelace&count=exact")))
                        .containsExactly(old));
        JsonNode shown = admin.get("/v1/customers/" + old).json();
        assertThat(shown.path("accountName").asString()).startsWith("a-");
        assertThat(shown.path("tags").size()).isZero();
        assertThat(shown.path("frozen").isNull()).isTrue();
        assertThat(shown.path("accountManager").path("memberId").asString()).isEqualTo(mia);
        assertThat(before.get("/v1/customers/" + old).status()).isEqualTo(404);
        assertThat(admin.get("/v1/customers?count=exact").json().path("total").asLong())
                .isEqualTo(1);
        eventually(() ->
                assertThat(admin.get("/v1/customers/" + old + "/timeline").body())
                        .contains("CustomerRejoined")
                        .doesNotContain(first));
    }

    @Test
    void an_answer_that_comes_before_the_news_of_the_end_waits_for_it() {
        Api before = new Api(port).as(Tokens.operator(newPartner()));
        String old = resell(before, "Hurried", "");
        String first = before.get("/v1/customers/" + old).json().path("partnerId").asString();
        Invited.answers(invitation, partner, old, account, ADA, null);
        eventually(() -> assertThat(waiting()).isEqualTo(1));
        Told.ended(old, first, 0);
        Api operator = new Api(port).as(Tokens.operator(partner));
        eventually(() -> assertThat(operator.get("/v1/customers/" + old).status()).isEqualTo(200));
        eventually(() -> assertThat(waiting()).isZero());
        assertThat(refusals()).isEmpty();
    }

    @Test
    void an_account_that_cannot_be_the_partners_is_refused_with_its_cause() {
        Api other = new Api(port).as(Tokens.operator(newPartner()));
        Api.Answer taken = CustomerApi.tryRegister(other, account, "First", "");
        assertThat(taken.status()).isEqualTo(201);
        Invited.answers(
                invitation, partner, id, account.toUpperCase(java.util.Locale.ROOT), ADA, null);
        eventually(() -> assertThat(refusals()).containsExactly("ACCOUNT_NAME_TAKEN"));
        assertThat(new Api(port).as(Tokens.platform()).get("/v1/customers/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void an_account_that_is_no_valid_one_is_refused() {
        Invited.answers(invitation, partner, id, "two words", "{\"name\": \" \"}", null);
        eventually(() -> assertThat(refusals()).containsExactly("INVALID_ACCOUNT"));
    }

    @Test
    void a_customer_that_became_another_partners_since_it_answered_is_refused() {
        Instant before = Instant.now();
        String theirs = resell(new Api(port).as(Tokens.operator(newPartner())), "Theirs", "");
        Neighbours.publish(
                "invitation:" + invitation,
                0,
                Invited.answer(invitation, partner, theirs, account, ADA, null, before));
        eventually(() -> assertThat(refusals()).containsExactly("ALREADY_ASSOCIATED"));
        assertThat(
                        new Api(port)
                                .as(Tokens.operator(partner))
                                .get("/v1/customers/" + theirs)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_customer_whose_release_does_not_come_is_refused_in_the_end() {
        String theirs = resell(new Api(port).as(Tokens.operator(newPartner())), "Theirs", "");
        FactHeader header =
                new FactHeader(
                        "f-" + invitation,
                        "x",
                        "association",
                        "invitation:" + invitation,
                        0,
                        null,
                        Instant.now(),
                        partner,
                        "c",
                        "member:ann",
                        null,
                        null);
        scheduler.scheduleIfNotExists(
                LateRelease.of(
                        Invited.answer(
                                invitation, partner, theirs, account, ADA, null, Instant.now()),
                        header,
                        Instant.now()),
                Instant.now());
        eventually(() -> assertThat(refusals()).containsExactly("ALREADY_ASSOCIATED"));
    }

    @Test
    void of_two_partners_whose_invitations_one_customer_answers_at_once_one_gets_it() {
        String rival = newPartner();
        Instant at = Instant.now();
        Neighbours.publish(
                "invitation:" + invitation,
                0,
                Invited.answer(invitation, partner, id, account, ADA, null, at));
        Neighbours.publish(
                "invitation:w" + invitation,
                0,
                Invited.answer("w" + invitation, rival, id, "w" + account, ADA, null, at));
        eventually(() ->
                assertThat(
                                db.sql(
                                                """
                                                select payload ->> 'code' from stored_event where aggregate_identifier in (?, ?)\
                                                """)
                                        .params(
                                                "invited-registration:" + invitation,
                                                "invited-registration:w" + invitation)
                                        .query(String.class)
                                        .list())
                        .containsExactly("ALREADY_ASSOCIATED"));
        assertThat(stored("{partnerId}", id)).hasSize(1).first().isIn(partner, rival);
        eventually(() ->
                assertThat(
                                Stream.of(partner, rival)
                                        .map(it -> new Api(port).as(Tokens.operator(it)))
                                        .map(api -> api.get("/v1/customers/" + id).status()))
                        .containsExactlyInAnyOrder(200, 404));
    }

    private String member(Api admin) {
        String mia = "mia-" + partner;
        Api.Answer made =
                admin.post(
                        "/v1/members",
                        "{\"memberId\": \"%s\", \"name\": \"Mia\", \"roles\": [\"account-manager\"]}"
                                .formatted(mia));
        assertThat(admin.after(made).get("/v1/members").status()).isEqualTo(200);
        return mia;
    }

    private List<String> refusals() {
        return stored("{code}", "invited-registration:" + invitation);
    }

    private List<String> stored(String path, String aggregateId) {
        return db.sql(
                        "select payload #>> cast(? as text[]) from stored_event where"
                                + " aggregate_identifier = ? order by sequence_number")
                .params(path, aggregateId)
                .query(String.class)
                .list();
    }

    private int waiting() {
        return db.sql(
                        "select count(*) from scheduled_tasks where task_name = 'await-release' and"
                                + " task_instance like ? || ':%'")
                .param(invitation)
                .query(Integer.class)
                .single();
    }
}
