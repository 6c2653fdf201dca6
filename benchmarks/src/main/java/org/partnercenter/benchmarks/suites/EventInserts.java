package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.limits.PgBench;
import org.partnercenter.benchmarks.system.Database;

import java.util.Map;

/** The limit of commands: one insert of a 650-byte event into a table like the event store's. */
record EventInserts(Database database) implements AutoCloseable {
    private static final int PAYLOAD = 450;
    private static final int METADATA = 200;

    /** Makes the table, with all indexes of the real one. */
    static EventInserts into(Database database) {
        database.run(
                """
                create schema if not exists benchmarks;
                create table if not exists benchmarks.domain_event (like public.domain_event including all);
                grant usage on schema benchmarks to customer;
                grant all on all tables in schema benchmarks to customer;
                """);
        return new EventInserts(database);
    }

    PgBench pgbench() {
        return database.pgbench("customer", Map.of());
    }

    /** Each one the first of its stream. */
    String first() {
        return insert("uuidv7()::text", "0");
    }

    /** Each client on, and on, in a stream of its own. */
    String next(int round) {
        return "\\set counter :counter + 1\n"
                + insert("'%d-%d-' || :client_id".formatted(System.nanoTime(), round), ":counter");
    }

    private static String insert(String aggregate, String sequence) {
        return """
        insert into benchmarks.domain_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
            payload_type, payload_revision, payload, meta_data)
        values (gen_random_uuid()::text, %s, %s, 'customer', '2026-11-22T06:26:16.123Z',
            'customer.CustomerTagsReplaced', '1', '%s', '%s');
        """
                .formatted(aggregate, sequence, "x".repeat(PAYLOAD), "x".repeat(METADATA));
    }

    @Override
    public void close() {
        database.run("drop schema benchmarks cascade");
    }
}
