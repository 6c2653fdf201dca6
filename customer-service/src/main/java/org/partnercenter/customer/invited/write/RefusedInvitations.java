package org.partnercenter.customer.invited.write;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which answers led to no customer, as true as the commands that made it so. */
@Component
public class RefusedInvitations {

    private final JdbcClient db;

    RefusedInvitations(JdbcClient db) {
        this.db = db;
    }

    /** Whether the answer was refused before: then it stays so. */
    public boolean have(String invitationId) {
        return db.sql("select exists (select from refused_invitation where invitation_id = ?)")
                .param(invitationId)
                .query(Boolean.class)
                .single();
    }

    void add(String invitationId) {
        db.sql("insert into refused_invitation (invitation_id) values (?) on conflict do nothing")
                .param(invitationId)
                .update();
    }
}
