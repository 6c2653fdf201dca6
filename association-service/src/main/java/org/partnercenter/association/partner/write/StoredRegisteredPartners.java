package org.partnercenter.association.partner.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.CommandContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a row a partner. A second command for the same id waits for the first one's transaction; a
 * repeat of the first one passes, so that the event store recognises it.
 */
@Component
class StoredRegisteredPartners implements RegisteredPartners {

    private final JdbcClient db;

    StoredRegisteredPartners(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean add(String partnerId, PartnerKind kind) {
        int added =
                db.sql(
                                """
                                insert into registered_partner (partner_id, kind, command_id)
                                values (:id, :kind, :command)
                                on conflict (partner_id) do update
                                    set command_id = excluded.command_id
                                    where registered_partner.command_id = excluded.command_id
                                """)
                        .param("id", partnerId)
                        .param("kind", kind.name())
                        .param("command", CommandContext.current().commandId())
                        .update();
        return added == 1;
    }

    @Override
    public @Nullable PartnerKind kindOf(@Nullable String partnerId) {
        return db.sql("select kind from registered_partner where partner_id = :id")
                .param("id", partnerId)
                .query(String.class)
                .optional()
                .map(PartnerKind::valueOf)
                .orElse(null);
    }
}
