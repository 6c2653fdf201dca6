package org.partnercenter.billing.partner;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;

/** Which month it is for a partner: its billing time zone decides. */
@Component
public class BillingMonths {

    private final Clock clock;

    public BillingMonths(Clock clock) {
        this.clock = clock;
    }

    /** The current month there. */
    public YearMonth in(ZoneId zone) {
        return YearMonth.now(clock.withZone(zone));
    }
}
