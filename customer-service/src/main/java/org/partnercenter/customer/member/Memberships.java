package org.partnercenter.customer.member;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.platform.command.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which partner's staff, as true as the commands that made it so. */
@Component
public class Memberships {

    private final JdbcClient db;

    Memberships(JdbcClient db) {
        this.db = db;
    }

    /** Refuses the field unless it names a member of the partner. */
    public void require(String field, String partnerId, String memberId) {
        boolean member =
                db.sql(
                                """
                                select exists (select from partner_member
                                               where member_id = ? and partner_id = ?)\
                                """)
                        .params(memberId, partnerId)
                        .query(Boolean.class)
                        .single();
        if (!member) {
            throw Rejection.invalid(
                    field, "UNKNOWN_MEMBER", "names no member of your staff: see GET /v1/members");
        }
    }

    /** Takes a new member in, in the caller's transaction. */
    public void add(String memberId, String partnerId, @Nullable PersonalValue email) {
        db.sql(
                        """
                        insert into partner_member (member_id, partner_id, email_masked, email_sealed)
                        values (?, ?, ?, ?) on conflict do nothing\
                        """)
                .param(memberId)
                .param(partnerId)
                .param(masked(email))
                .param(sealed(email))
                .update();
    }

    /** Keeps a member's new address, in the caller's transaction. */
    public void keepEmail(String memberId, @Nullable PersonalValue email) {
        db.sql(
                        """
                        update partner_member set email_masked = ?, email_sealed = ?
                        where member_id = ?\
                        """)
                .param(masked(email))
                .param(sealed(email))
                .param(memberId)
                .update();
    }

    private static @Nullable String masked(@Nullable PersonalValue value) {
        return value == null ? null : value.masked();
    }

    private static @Nullable String sealed(@Nullable PersonalValue value) {
        return value == null ? null : value.sealed();
    }
}
