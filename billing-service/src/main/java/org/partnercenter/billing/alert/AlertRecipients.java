package org.partnercenter.billing.alert;

import org.partnercenter.platform.web.IfMatch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** The addresses that a partner chose for alerts; they enter no event and no log. */
@Component
public class AlertRecipients {

    /** The chosen addresses; the version is the ETag's, zero where nothing was ever chosen. */
    public record Chosen(List<String> emails, long version) {

        static final Chosen NOBODY = new Chosen(List.of(), 0);
    }

    private final JdbcClient db;
    private final Clock clock;

    AlertRecipients(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Chosen of(String partnerId) {
        return chosen(partnerId, "");
    }

    /** Chooses these instead; the same again change nothing. Answers the version. */
    @Transactional
    public long choose(String partnerId, List<String> emails, IfMatch expected, String actor) {
        db.sql(
                        """
                        insert into alert_recipients values (?, '{}', 0, ?, ?)
                        on conflict do nothing\
                        """)
                .params(partnerId, actor, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Chosen before = chosen(partnerId, " for update");
        expected.require(before.version());
        if (before.emails().equals(emails)) {
            return before.version();
        }
        db.sql(
                        """
                        update alert_recipients
                        set emails = :emails, version = version + 1, changed_by = :by, changed_at = :at
                        where partner_id = :partner\
                        """)
                .param("emails", emails.toArray(String[]::new))
                .param("by", actor)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("partner", partnerId)
                .update();
        return before.version() + 1;
    }

    private Chosen chosen(String partnerId, String lock) {
        return db.sql("select emails, version from alert_recipients where partner_id = ?" + lock)
                .param(partnerId)
                .query((row, _) ->
                        new Chosen(
                                List.of((String[]) row.getArray("emails").getArray()),
                                row.getLong("version")))
                .optional()
                .orElse(Chosen.NOBODY);
    }
}
