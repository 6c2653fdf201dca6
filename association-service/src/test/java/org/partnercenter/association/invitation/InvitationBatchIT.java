package org.partnercenter.association.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;

@ServiceTest
class InvitationBatchIT {

    private static final String THREE =
            """
            {"invitations":[
              {"channel":"LINK","associationType":"RESALE"},
              {"channel":"EMAIL","associationType":"RESALE"},
              {"channel":"QR","associationType":"REFERRAL"}]}
            """;

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Api admin;
    String partner;

    @BeforeEach
    void partner() {
        partner = new Partners(port).solutionProvider("sunbird");
        admin = new InvitationWorld(port, db).admin(partner);
    }

    @Test
    void many_are_sent_at_once_and_each_is_answered_by_itself() {
        Answer results =
                admin.post(
                        "/v1/invitations/batch",
                        """
                        {"invitations":[
                          {"channel":"LINK","associationType":"RESALE"},
                          {"channel":"EMAIL","associationType":"RESALE"},
                          {"channel":"LINK","associationType":"REFERRAL","accountManagerId":"nobody"}]}
                        """);

        assertThat(results.status()).describedAs(results.body()).isEqualTo(200);
        var all = results.json().path("results");
        assertThat(all.valueStream().map(one -> one.path("status").asString()))
                .containsExactly("DONE", "FAILED", "FAILED");
        assertThat(all.findValuesAsString("id")).containsExactly("0", "1", "2");
        assertThat(all.get(0).at("/invitation/code").asString()).isNotEmpty();
        assertThat(all.get(1).at("/problem/code").asString()).isEqualTo("REQUIRED");
        assertThat(all.get(2).at("/problem/code").asString()).isEqualTo("UNKNOWN_MEMBER");
        assertThat(admin.post("/v1/invitations/batch", "{\"invitations\":[]}").status())
                .isEqualTo(400);
    }

    @Test
    void a_batch_that_is_repeated_after_a_crash_makes_nothing_again() {
        String key = UUID.randomUUID().toString();
        Api keyed = admin.with("Idempotency-Key", key);
        Answer first = keyed.post("/v1/invitations/batch", THREE);
        assertThat(first.status()).describedAs(first.body()).isEqualTo(200);
        forgetTheAnswer(key);
        db.sql(
                        """
                        delete from domain_event where aggregate_identifier = ?
                        """)
                .param("invitation:" + idOf(first, 2))
                .update();
        db.sql("delete from invitation_code where invitation_id = ?")
                .param(idOf(first, 2))
                .update();
        db.sql("delete from invitation_secret where invitation_id = ?")
                .param(idOf(first, 2))
                .update();

        Answer again = keyed.post("/v1/invitations/batch", THREE);

        assertThat(again.status()).describedAs(again.body()).isEqualTo(200);
        assertThat(again.json().at("/results/0")).isEqualTo(first.json().at("/results/0"));
        assertThat(idOf(again, 2)).isEqualTo(idOf(first, 2));
        assertThat(sent()).containsExactlyInAnyOrder(idOf(first, 0), idOf(first, 2));
    }

    @Test
    void two_batches_make_their_own_invitations() {
        Answer one = admin.post("/v1/invitations/batch", THREE);
        Answer other = admin.post("/v1/invitations/batch", THREE);

        assertThat(sent())
                .containsExactlyInAnyOrder(
                        idOf(one, 0), idOf(one, 2), idOf(other, 0), idOf(other, 2));
    }

    private static String idOf(Answer batch, int place) {
        return batch.json().at("/results/" + place + "/invitation/invitationId").asString();
    }

    private List<String> sent() {
        return db.sql(
                        """
                        select payload ->> 'invitationId' from stored_event
                        where payload_type = 'association.InvitationSent'
                          and payload ->> 'partnerId' = ?
                        """)
                .param(partner)
                .query(String.class)
                .list();
    }

    /** As if the instance had died before it answered, an hour ago. */
    private void forgetTheAnswer(String key) {
        db.sql(
                        """
                        update idempotency_key
                        set status = null, body = null, started_at = now() - interval '1 hour'
                        where key = ?
                        """)
                .param(key)
                .update();
    }
}
