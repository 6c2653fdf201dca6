package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.system.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A million customers in the view that is searched, made by customer-service's own script. */
record SearchData(Database database) {
    /** The partner that has a fifth of all. */
    static final String LARGEST = "bench-001";

    private static final String SCRIPT = "customer-service/src/test/resources/bench/customers.sql";
    private static final int SAMPLES = 6;

    /** Fills the view unless it has been filled before. */
    static SearchData filled(Bench bench) {
        var database = bench.database("customer");
        var data = new SearchData(database);
        if (data.size() == 0) {
            long customers = bench.options().customers();
            bench.say("filling the view with %,d customers", customers);
            database.run(
                    "set bench.customers = '%d';\n%s"
                            .formatted(customers, script(bench.files().project().resolve(SCRIPT))));
            data.settle();
        }
        return data;
    }

    /** What autovacuum and the checkpointer would do sooner or later is done now. */
    private void settle() {
        database.strings("select tablename from pg_tables where schemaname = 'customer_search'")
                .forEach(table -> database.run("vacuum (analyze) customer_search." + table));
        database.run("checkpoint");
    }

    private static String script(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many customers the largest partner has. */
    long size() {
        return database.number(
                "select count(*) from customer_search.customer where partner_id = ?", LARGEST);
    }

    /** Some values of the largest partner's customers: an expression over its columns. */
    List<String> samples(String expression) {
        return database.strings(
                """
                select %s from customer_search.customer
                where partner_id = '%s' and tags <> '{}' and account_manager_id is not null
                order by hashtext(customer_id) limit %d
                """
                        .formatted(expression, LARGEST, SAMPLES));
    }
}
