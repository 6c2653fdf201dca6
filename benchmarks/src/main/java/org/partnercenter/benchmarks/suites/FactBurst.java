package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.benchmarks.system.Database;

import java.util.concurrent.locks.LockSupport;

/**
 * Many stored events of association-service at once, copies of a real one in one transaction, and
 * the time until customer-service's search has all of them.
 */
record FactBurst(Database association, Database customer, String template) {
    private static final long PATIENCE_NANOS = 600_000_000_000L;
    private static final long PAUSE_NANOS = 200_000_000;
    private static final int LAST_OF_ALL_PARTITIONS = 1_000;

    /** The size of what such an event becomes on the wire, about. */
    int bytes() {
        return (int)
                association.number(
                        "select octet_length(payload) + octet_length(meta_data) + 350"
                                + " from domain_event where aggregate_identifier = ?",
                        "association:" + template);
    }

    Summary run(String prefix, int events) {
        association.run(copies(prefix, events));
        long begin = System.nanoTime();
        int last = Math.min(events, LAST_OF_ALL_PARTITIONS);
        while (visible(prefix, events - last, events) < last) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("The facts of %s do not arrive".formatted(prefix));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        requireAll(prefix, events);
        return Summary.ofRate(events, seconds);
    }

    private String copies(String prefix, int events) {
        return """
        insert into domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
            payload_type, payload_revision, payload, meta_data)
        select gen_random_uuid()::text, 'association:%1$s' || n, sequence_number, type, time_stamp,
            payload_type, payload_revision,
            convert_to(replace(convert_from(payload, 'UTF8'), '%2$s', '%1$s' || n), 'UTF8'), meta_data
        from domain_event, generate_series(1, %3$d) n
        where aggregate_identifier = 'association:%2$s'
        order by n
        """
                .formatted(prefix, template, events);
    }

    private long visible(String prefix, int after, int upTo) {
        return customer.number(
                """
                select count(told_partner) from customer_search.customer
                where customer_id in (select ? || n from generate_series(?::int + 1, ?::int) n)
                """,
                prefix,
                after,
                upTo);
    }

    private void requireAll(String prefix, int events) {
        long visible = visible(prefix, 0, events);
        if (visible != events) {
            throw new IllegalStateException(
                    "Only %,d of %,d facts are in the view".formatted(visible, events));
        }
    }
}
