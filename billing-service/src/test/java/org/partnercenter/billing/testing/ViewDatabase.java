package org.partnercenter.billing.testing;

import org.partnercenter.localrun.servers.Postgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Some tables in a real database, without the service around them. */
public record ViewDatabase(JdbcClient db, TransactionTemplate transactions) {

    /** A view's. */
    public static ViewDatabase of(String view) {
        return of(view, "views/" + view + ".sql");
    }

    /** Those of a script, in a schema of that name. */
    public static ViewDatabase of(String schema, String script) {
        String url = Postgres.shared().freshDatabase("billing");
        SingleConnectionDataSource data = new SingleConnectionDataSource(url, "billing", "", true);
        JdbcClient db = JdbcClient.create(data);
        db.sql("create schema " + schema).update();
        db.sql("set search_path to " + schema).update();
        ViewDatabase database =
                new ViewDatabase(db, new TransactionTemplate(new JdbcTransactionManager(data)));
        database.run(script);
        return database;
    }

    /** Runs a further script. */
    public void run(String script) {
        try {
            db.sql(new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8))
                    .update();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }
}
