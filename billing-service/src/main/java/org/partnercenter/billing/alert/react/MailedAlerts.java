package org.partnercenter.billing.alert.react;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** The alerts whose mails were scheduled, for as long as their facts may come again. */
@Component
class MailedAlerts {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    MailedAlerts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes in the caller's transaction that the partner is mailed; false where it was before. */
    boolean isFirst(String factId, String partnerId) {
        return db.sql("insert into mailed_alert values (?, ?, ?) on conflict do nothing")
                        .params(factId, partnerId, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void forgetOld() {
        db.sql("delete from mailed_alert where noted_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
