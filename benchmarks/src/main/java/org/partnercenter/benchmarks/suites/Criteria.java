package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.Request;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every criterion of the search, with values that the largest partner really has. */
record Criteria(SearchData data) {
    static final Criterion FIRST_PAGE = new Criterion("first page", "");

    Criterion rareName() {
        return of("name, rare substring", "name", "split_part(name_key, ' ', 2)");
    }

    List<Criterion> all() {
        var all = new ArrayList<>(List.of(FIRST_PAGE, rareName()));
        all.addAll(texts());
        all.addAll(states());
        all.addAll(amounts());
        return all;
    }

    private List<Criterion> texts() {
        return List.of(
                new Criterion(
                        "name, common substring",
                        List.of("name=soft", "name=data", "name=cloud", "name=forge")),
                new Criterion("name, nobody's", "name=zzqqx"),
                of("accountName", "accountName", "substr(account_name_key, 6, 6)"),
                of("customerId", "customerId", "customer_id"),
                of("cloudAccountId", "cloudAccountId", "cloud_account_id"),
                of("mobile, 7 digits", "mobile", "substr(mobile_key, 6, 7)"),
                of("tag, common", "tag", "(select min(x) from unnest(tags) x where length(x) < 6)")
                        .or("tag=tag-1"),
                of("tag, rare", "tag", "(select max(x) from unnest(tags) x where length(x) > 8)")
                        .or("tag=tag-44444"));
    }

    private List<Criterion> states() {
        return List.of(
                new Criterion("associationType", "associationType=REFERRAL"),
                new Criterion("30 days", days("2024-06-01", "2024-07-01")),
                new Criterion(
                        "type and 30 days",
                        "associationType=RESALE&" + days("2024-06-01", "2024-07-01")),
                new Criterion("frozen=ACCOUNT", "frozen=ACCOUNT"),
                new Criterion("frozen=ANY", "frozen=ANY"),
                new Criterion("freezeCause", "freezeCause=BUDGET_EXHAUSTED"),
                new Criterion("accountManager (infix)", "accountManager=keller"),
                of("accountManagerId", "accountManagerId", "account_manager_id"),
                new Criterion("unassigned", "unassigned=true"));
    }

    private List<Criterion> amounts() {
        return List.of(
                new Criterion("monthToDate between", "monthToDateMin=4000&monthToDateMax=4010"),
                new Criterion("sort=accountName", "sort=accountName"),
                new Criterion("sort=-monthToDate", "sort=-monthToDate"),
                new Criterion(
                        "five criteria",
                        "associationType=RESALE&%s&tag=tag-1&monthToDateMin=1000&unassigned=true"
                                .formatted(days("2023-06-01", "2025-06-01"))));
    }

    private Criterion of(String name, String parameter, String expression) {
        return new Criterion(
                name,
                data.samples(expression).stream()
                        .filter(value -> value != null && !value.isEmpty())
                        .map(value -> parameter + "=" + Request.encoded(value))
                        .toList());
    }

    private static String days(String from, String to) {
        return "associatedFrom=%sT00:00:00Z&associatedTo=%sT00:00:00Z".formatted(from, to);
    }

    /** Two to four criteria at once, drawn the same way each time. */
    List<Criterion> combinations(int count) {
        var random = new Random(20);
        var parts =
                List.of(
                        "associationType=RESALE",
                        days("2023-03-01", "2025-09-01"),
                        "frozen=ANY",
                        "accountManager=keller",
                        "tag=tag-1",
                        "monthToDateMin=100",
                        "name=soft",
                        "mobile=15");
        return IntStream.range(0, count)
                .mapToObj(_ -> new ArrayList<>(parts))
                .map(list -> {
                    java.util.Collections.shuffle(list, random);
                    var drawn = list.subList(0, 2 + random.nextInt(3));
                    return drawn.stream().sorted().collect(Collectors.joining("&"));
                })
                .map(query -> new Criterion(query, query))
                .toList();
    }
}
