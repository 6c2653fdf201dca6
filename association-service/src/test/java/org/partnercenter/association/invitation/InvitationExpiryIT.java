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

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

@ServiceTest
class InvitationExpiryIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Api admin;
    String id;

    @BeforeEach
    void invitation() {
        InvitationWorld world = new InvitationWorld(port, db);
        admin = world.admin(new Partners(port).solutionProvider("sunbird"));
        id = world.invite(admin, ",\"expiresInDays\":1").json().path("invitationId").asString();
    }

    @Test
    void what_is_sent_again_while_its_expiry_is_looked_at_keeps_its_new_deadline() {
        db.sql(
                        """
                        update scheduled_tasks
                        set picked = true, picked_by = 'another instance', last_heartbeat = now()
                        where task_name = 'expire-invitation' and task_instance like ? || ':%'
                        """)
                .param(id)
                .update();

        Answer resent = admin.post("/v1/invitations/" + id + "/resend", "{}");
        assertThat(resent.status()).describedAs(resent.body()).isEqualTo(200);
        db.sql("delete from scheduled_tasks where picked_by = 'another instance'").update();

        Answer read = admin.after(resent).get("/v1/invitations/" + id);
        assertThat(deadlines())
                .containsExactly(Instant.parse(read.json().path("expiresAt").asString()));
    }

    private List<Instant> deadlines() {
        return db.sql(
                        """
                        select execution_time from scheduled_tasks
                        where task_name = 'expire-invitation' and task_instance like ? || ':%'
                        """)
                .param(id)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }
}
