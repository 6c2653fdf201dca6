package org.partnercenter.association.partner.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.CommandContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

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
    public boolean add(Registered partner) {
        int added =
                db.sql(
                                """
                                insert into registered_partner
                                    (partner_id, kind, distributor_id, currency, command_id)
                                values (:id, :kind, :distributor, :currency, :command)
                                on conflict (partner_id) do update
                                    set command_id = excluded.command_id
                                    where registered_partner.command_id = excluded.command_id
                                """)
                        .param("id", partner.partnerId())
                        .param("kind", partner.kind().name())
                        .param("distributor", partner.distributorId())
                        .param("currency", partner.currency())
                        .param("command", CommandContext.current().commandId())
                        .update();
        return added == 1;
    }

    @Override
    public Optional<Registered> find(@Nullable String partnerId) {
        return db.sql(
                        """
                        select partner_id, kind, distributor_id, currency
                        from registered_partner where partner_id = :id
                        """)
                .param("id", partnerId)
                .query((row, _) ->
                        new Registered(
                                row.getString("partner_id"),
                                PartnerKind.valueOf(row.getString("kind")),
                                row.getString("distributor_id"),
                                row.getString("currency")))
                .optional();
    }

    @Override
    public void restrict(String partnerId, boolean restricted) {
        db.sql("update registered_partner set restricted = :restricted where partner_id = :id")
                .param("id", partnerId)
                .param("restricted", restricted)
                .update();
    }

    @Override
    public boolean isRestricted(String partnerId) {
        return db.sql("select restricted from registered_partner where partner_id = :id")
                .param("id", partnerId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
