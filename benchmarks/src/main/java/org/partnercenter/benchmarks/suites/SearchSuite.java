package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.limits.StatementLog;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.system.IssuerKey;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.Tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The search over a million customers: every criterion, far pages, totals, and many at once. */
public final class SearchSuite implements Suite {
    private static final int COMBINATIONS = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(240);
    private static final int CLIENTS = 8;
    private static final int FAR_PAGE = 5_000;
    private static final int PAGE = 25;

    @Override
    public Set<Integer> numbers() {
        return Set.of(1, 2, 3, 4);
    }

    @Override
    public List<Row> measure(Bench bench) {
        var data = SearchData.filled(bench);
        var database = bench.database("customer");
        var token =
                IssuerKey.of(bench.files())
                        .forPartner(Tokens.of("sunbird-admin"), SearchData.LARGEST);
        var pgbench =
                database.pgbench(
                        "customer",
                        Map.of(
                                "role", "customer_reader",
                                "search_path", "customer_search,public",
                                "partner_center.partners", SearchData.LARGEST));
        var log = new StatementLog(bench.database("postgres"), bench.files().postgresLog());
        return rows(bench, new Search(Ports.GATEWAY, token, pgbench, log), data);
    }

    private static List<Row> rows(Bench bench, Search search, SearchData data) {
        var criteria = new Criteria(data);
        var rows = new ArrayList<Row>();
        bench.say("warming up for %d s", WARM_UP.toSeconds());
        search.warmUp(criteria.all(), CLIENTS, WARM_UP);
        if (bench.options().wants(Set.of(1))) {
            var found = search.compare(criteria.rareName(), CLIENTS, bench.reads(), bench.length());
            rows.add(SearchRows.many("1", "name, rare substring", CLIENTS, found, 2_000, 25));
        }
        if (bench.options().wants(Set.of(2))) {
            rows.addAll(pages(bench, search, data));
        }
        if (bench.options().wants(Set.of(3))) {
            criteria.all()
                    .forEach(criterion ->
                            rows.add(
                                    SearchRows.one(
                                            criterion.name(), compare(bench, search, criterion))));
            rows.add(
                    SearchRows.worst(
                            criteria.combinations(COMBINATIONS).stream()
                                    .map(criterion -> compare(bench, search, criterion))
                                    .toList()));
        }
        if (bench.options().wants(Set.of(4))) {
            var with = new Criterion("", "count=exact");
            rows.add(
                    SearchRows.total(
                            compare(bench, search, Criteria.FIRST_PAGE),
                            compare(bench, search, with)));
        }
        return rows;
    }

    private static List<Row> pages(Bench bench, Search search, SearchData data) {
        int far = (int) Math.min(FAR_PAGE, data.size() / PAGE - 1);
        var first = new Criterion("first page", "");
        var begin = new Criterion("page 1", "limit=" + PAGE);
        var all = search.compare(first, CLIENTS, bench.reads(), bench.length());
        return List.of(
                SearchRows.many("2", "first page", CLIENTS, all, 6_000, Double.NaN),
                SearchRows.alike(
                        far,
                        compare(bench, search, begin),
                        compare(bench, search, search.page(far, PAGE))));
    }

    private static Search.Compared compare(Bench bench, Search search, Criterion criterion) {
        bench.say("search: %s", criterion.name());
        return search.compare(criterion, 1, bench.reads(), Duration.ofSeconds(1));
    }
}
