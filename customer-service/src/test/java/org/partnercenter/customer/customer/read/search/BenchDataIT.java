package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.partnercenter.localrun.servers.Postgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.IOException;
import java.sql.SQLException;

/** The generated customers of the benchmarks fit the view that they are to measure. */
class BenchDataIT {

    @Test
    void generated_customers_are_found_by_how_they_are_frozen() throws IOException, SQLException {
        String url = Postgres.shared().freshDatabase("customer");
        try (var source = new SingleConnectionDataSource(url, "customer", "", true);
                var statement = source.getConnection().createStatement()) {
            statement.execute(
                    "create schema customer_search; grant usage on schema customer_search to"
                            + " customer_reader; set search_path = customer_search, public");
            statement.execute(script("views/customer-search.sql"));
            statement.execute(script("views/customer-search.indexes.sql"));
            statement.execute("set bench.customers = '3000'");
            statement.execute("set bench.partners = '20'");
            statement.execute(script("bench/customers.sql"));
            JdbcClient db = JdbcClient.create(source);
            assertThat(count(db, "select count(*) from customer where partner_id = 'bench-001'"))
                    .isPositive();
            long frozen = count(db, "select count(*) from customer where frozen_type is not null");
            assertThat(frozen).isPositive();
            assertThat(
                            count(
                                    db,
                                    "select sum(customers) from customer_count where frozen_type <>"
                                            + " 'NONE'"))
                    .isEqualTo(frozen);
            assertThat(
                            count(
                                    db,
                                    "select count(*) from customer where freeze_causes ="
                                            + " 'ASSOCIATION_DEFAULT '"))
                    .isEqualTo(
                            count(
                                    db,
                                    "select count(*) from customer where frozen_type = 'ACCOUNT'"));
        }
    }

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private static String script(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(UTF_8);
    }
}
