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

/** One view's tables in a real database, without the service around them. */
public record ViewDatabase(JdbcClient db, TransactionTemplate transactions) {

    public static ViewDatabase of(String view) {
        String url = Postgres.shared().freshDatabase("billing");
        SingleConnectionDataSource data = new SingleConnectionDataSource(url, "billing", "", true);
        JdbcClient db = JdbcClient.create(data);
        db.sql("create schema " + view).update();
        db.sql("set search_path to " + view).update();
        try {
            db.sql(
                            new ClassPathResource("views/" + view + ".sql")
                                    .getContentAsString(StandardCharsets.UTF_8))
                    .update();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return new ViewDatabase(db, new TransactionTemplate(new JdbcTransactionManager(data)));
    }

    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }
}
