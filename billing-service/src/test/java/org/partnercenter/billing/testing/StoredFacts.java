package org.partnercenter.billing.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** What is stored of an aggregate. */
public final class StoredFacts {

    private StoredFacts() {}

    /** The names of its events in their order, without the context. */
    public static List<String> of(JdbcClient db, String aggregateId) {
        return db.sql(
                        """
                        select replace(payload_type, 'billing.', '') from domain_event
                        where aggregate_identifier = ? order by sequence_number\
                        """)
                .param(aggregateId)
                .query(String.class)
                .list();
    }

    /** The actors of its events in their order. */
    public static List<String> actorsOf(JdbcClient db, String aggregateId) {
        return db.sql(
                        """
                        select convert_from(meta_data, 'UTF8') :: jsonb ->> 'actor' from domain_event
                        where aggregate_identifier = ? order by sequence_number\
                        """)
                .param(aggregateId)
                .query(String.class)
                .list();
    }
}
