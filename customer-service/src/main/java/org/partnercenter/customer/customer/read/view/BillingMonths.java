package org.partnercenter.customer.customer.read.view;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which month it is for a partner: its billing time zone decides. */
@Component
class BillingMonths {

    private final JdbcClient db;
    private final Clock clock;
    private final ZoneId defaultZone;

    BillingMonths(
            JdbcClient db,
            Clock clock,
            @Value("${partner-center.default-time-zone}") String defaultZone) {
        this.db = db;
        this.clock = clock;
        this.defaultZone = ZoneId.of(defaultZone);
    }

    /** The current month of each of these partners. */
    Map<String, YearMonth> current(Collection<String> partnerIds) {
        Map<String, YearMonth> months = new HashMap<>();
        partnerIds.forEach(partner -> months.put(partner, at(defaultZone)));
        db.sql("select partner_id, billing_time_zone from partner where partner_id = any (?)")
                .param(partnerIds.toArray(String[]::new))
                .query(row -> {
                    months.put(row.getString(1), at(ZoneId.of(row.getString(2))));
                });
        return months;
    }

    ZoneId defaultZone() {
        return defaultZone;
    }

    /** Whether the month began longer ago than that. */
    boolean isOld(ZoneId zone, Duration age) {
        Instant beginning = at(zone).atDay(1).atStartOfDay(zone).toInstant();
        return clock.instant().isAfter(beginning.plus(age));
    }

    YearMonth at(ZoneId zone) {
        return YearMonth.now(clock.withZone(zone));
    }
}
