package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.localrun.servers.Postgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The generated customers of the benchmarks fit the view that they are to measure. */
class BenchDataIT {

    private static SingleConnectionDataSource source;
    private static JdbcClient db;

    @BeforeAll
    static void generated_customers() throws IOException, SQLException {
        String url = Postgres.shared().freshDatabase("customer");
        source = new SingleConnectionDataSource(url, "customer", "", true);
        db = JdbcClient.create(source);
        try (var statement = source.getConnection().createStatement()) {
            statement.execute(
                    "create schema customer_search; grant usage on schema customer_search to"
                            + " customer_reader; set search_path = customer_search, public");
            statement.execute(script("views/customer-search.sql"));
            statement.execute(script("views/customer-search.indexes.sql"));
            statement.execute("set bench.customers = '8000'");
            statement.execute("set bench.partners = '20'");
            statement.execute(script("bench/customers.sql"));
            statement.execute(
                    """
                    update customer set tags = tags || '{everybodys}';
                    insert into customer_tag select customer_id, 'everybodys', partner_id from customer;
                    analyze customer, customer_tag\
                    """);
        }
    }

    @AfterAll
    static void close() {
        source.destroy();
    }

    @Test
    void generated_customers_are_found_by_how_they_are_frozen() {
        assertThat(count("select count(*) from customer where partner_id = 'bench-001'"))
                .isPositive();
        long frozen = count("select count(*) from customer where frozen_type is not null");
        assertThat(frozen).isPositive();
        assertThat(count("select sum(customers) from customer_count where frozen_type <> 'NONE'"))
                .isEqualTo(frozen);
        assertThat(
                        count(
                                "select count(*) from customer where freeze_causes ="
                                        + " 'ASSOCIATION_DEFAULT '"))
                .isEqualTo(count("select count(*) from customer where frozen_type = 'ACCOUNT'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'sort': '-budgetUsage'}",
                "{'sort': 'budgetUsage', 'budgetUsageMin': 75}",
                "{'budgetUsageMin': 104}",
                "{'budgetUsageMin': 104, 'frozen': 'NONE', 'sort': 'accountName'}",
                "{'sort': '-monthToDate', 'budgetUsageMin': 104.5}"
            })
    void what_is_used_of_budgets_is_walked_in_an_index_of_its_own(String search) {
        Sql page = search(search, 51).page();

        String plan =
                String.join(
                        "\n",
                        db.sql("explain " + page.text())
                                .params(page.parameters())
                                .query(String.class)
                                .list());

        assertThat(plan).contains("customer_by_usage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'tag': 'everybodys'}                                      | true | associated_on desc, customer_id desc
                    {'tag': 'tag-3'}                                           | tags @> '{tag-3}' | associated_on desc, customer_id desc
                    {'tag': ['everybodys', 'tag-3'], 'sort': 'accountName'}    | tags @> '{tag-3}' | account_name_key, customer_id
                    {'tag': ['tag-3', 'tag-77'], 'frozen': 'NONE'}             | tags @> '{tag-3,tag-77}' and frozen_type is null | associated_on desc, customer_id desc
                    {'tag': 'everybodys', 'monthToDateMin': 5000}              | month_to_date >= 5000 | associated_on desc, customer_id desc
                    {'tag': 'tag-3', 'monthToDateMin': 1}                      | tags @> '{tag-3}' and month_to_date >= 1 | associated_on desc, customer_id desc
                    {'tag': 'everybodys', 'sort': '-monthToDate'}              | true | month_to_date desc, customer_id desc
                    {'tag': 'tag-3', 'sort': '-monthToDate', 'frozen': 'NONE'} | tags @> '{tag-3}' and frozen_type is null | month_to_date desc, customer_id desc
                    {'tag': 'nobodys'}                                         | false | customer_id
                    """)
    void tags_that_few_and_that_many_have_are_found_alike(
            String search, String condition, String order) {
        List<String> found =
                db.sql(
                                "select customer_id from customer where partner_id = 'bench-001'"
                                        + " and "
                                        + condition
                                        + " order by "
                                        + order)
                        .query(String.class)
                        .list();

        Sql page = search(search, 2_000).page();
        assertThat(
                        db.sql(page.text())
                                .params(page.parameters())
                                .query((row, _) -> row.getString("customer_id"))
                                .list())
                .isEqualTo(found);
        Sql totals = search(search, 2_000).pageWithTotal();
        assertThat(
                        db.sql(totals.text())
                                .params(totals.parameters())
                                .query((row, _) -> row.getInt("total"))
                                .list())
                .allMatch(total -> total == found.size());
    }

    private static SearchSql search(String search, int rows) {
        SearchRequest request =
                JsonMapper.builder()
                        .build()
                        .readValue(search.replace('\'', '"'), SearchRequest.class);
        return new SearchSql(
                new SearchCriteria(request),
                new Reach.Partner("bench-001", null),
                Sort.of(request.sort()),
                null,
                rows);
    }

    private static long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private static String script(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(UTF_8);
    }
}
