package org.partnercenter.customer.customer.read.search;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs every criterion against the generated million customers (bench/customers.sql) as the reading
 * role under row-level security, and prints medians, 99th percentiles and, with {@code -Dplans},
 * plans. Arguments: JDBC URL, rounds, parts of the names of what to run.
 */
final class SearchPlans {

    private static final Map<String, String> SEARCHES = new TreeMap<>();

    static {
        SEARCHES.put("01 first page", "{}");
        SEARCHES.put("02 page 5000", "{'cursor': 'DEEP'}");
        SEARCHES.put("03 total kept", "{'count': 'exact'}");
        SEARCHES.put("04 name rare", "{'name': 'oktek'}");
        SEARCHES.put("05 name common", "{'name': 'soft'}");
        SEARCHES.put("06 name two words", "{'name': 'Nordsoft Kt'}");
        SEARCHES.put("07 name none", "{'name': 'qxzwv'}");
        SEARCHES.put("08 name two letters", "{'name': 'so'}");
        SEARCHES.put("09 name two letters none", "{'name': 'qx'}");
        SEARCHES.put("10 name in nine tenths", "{'name': 'a'}");
        SEARCHES.put("11 account infix", "{'accountName': '.123455'}");
        SEARCHES.put("12 account common", "{'accountName': 'acct'}");
        SEARCHES.put("13 customerId", "{'customerId': 'c-00123455'}");
        SEARCHES.put("14 cloudAccountId", "{'cloudAccountId': 'cloud-123455'}");
        SEARCHES.put("15 type", "{'associationType': 'REFERRAL'}");
        SEARCHES.put(
                "16 type + 30 days",
                "{'associationType': 'REFERRAL', 'associatedFrom': '2025-03-01T00:00:00Z',"
                        + " 'associatedTo': '2025-03-31T00:00:00Z'}");
        SEARCHES.put("17 frozen any", "{'frozen': 'ANY'}");
        SEARCHES.put("18 frozen none", "{'frozen': 'NONE'}");
        SEARCHES.put("19 frozen with resources", "{'frozen': 'ACCOUNT_AND_RESOURCES'}");
        SEARCHES.put("20 freeze cause", "{'freezeCause': 'BUDGET_EXHAUSTED'}");
        SEARCHES.put("21 freeze cause none", "{'freezeCause': 'MANUAL'}");
        SEARCHES.put("22 manager id", "{'accountManagerId': 'PARTNER-m7'}");
        SEARCHES.put("23 manager name", "{'accountManager': 'Keller 7'}");
        SEARCHES.put("24 eight managers", "{'accountManager': 'keller'}");
        SEARCHES.put("25 all managers", "{'accountManager': 'e'}");
        SEARCHES.put("26 unassigned", "{'unassigned': true}");
        SEARCHES.put("27 mobile end", "{'mobile': '45678'}");
        SEARCHES.put("28 mobile two digits", "{'mobile': '77'}");
        SEARCHES.put("29 tag of five", "{'tag': 'tag-3'}");
        SEARCHES.put("30 tag of 200", "{'tag': 'tag-77'}");
        SEARCHES.put("31 tag rare", "{'tag': 'tag-34567'}");
        SEARCHES.put("32 two tags", "{'tag': ['tag-3', 'tag-77']}");
        SEARCHES.put("33 month range wide", "{'monthToDateMin': 100}");
        SEARCHES.put("34 month range 1 %", "{'monthToDateMin': 150000}");
        SEARCHES.put("35 month range narrow", "{'monthToDateMin': 199000}");
        SEARCHES.put("36 month range none", "{'monthToDateMin': 999999}");
        SEARCHES.put("37 by month", "{'sort': '-monthToDate'}");
        SEARCHES.put("38 by month, range", "{'sort': 'monthToDate', 'monthToDateMin': 500}");
        SEARCHES.put("39 by account", "{'sort': 'accountName'}");
        SEARCHES.put("40 by account, frozen", "{'sort': 'accountName', 'frozen': 'ANY'}");
        SEARCHES.put("41 by month, name", "{'sort': '-monthToDate', 'name': 'gmbh'}");
        SEARCHES.put("42 by month, rare name", "{'sort': '-monthToDate', 'name': 'oktek'}");
        SEARCHES.put("43 name common, frozen", "{'name': 'gmbh', 'frozen': 'ANY'}");
        SEARCHES.put(
                "44 five",
                "{'name': 'cloud', 'associationType': 'RESALE', 'frozen': 'NONE', 'tag': 'tag-2',"
                        + " 'monthToDateMin': 1000}");
        SEARCHES.put(
                "45 five, manager",
                "{'name': 'gmbh', 'accountManagerId': 'PARTNER-m7', 'frozen': 'NONE',"
                        + " 'associatedFrom': '2025-01-01T00:00:00Z', 'monthToDateMax': 5000}");
        SEARCHES.put("46 tag + manager", "{'tag': 'tag-77', 'accountManagerId': 'PARTNER-m7'}");
        SEARCHES.put("47 by account, tag", "{'sort': 'accountName', 'tag': 'tag-3'}");
        SEARCHES.put("48 by month, tag", "{'sort': '-monthToDate', 'tag': 'tag-77'}");
        SEARCHES.put("49 name + mobile", "{'name': 'gmbh', 'mobile': '4567'}");
        SEARCHES.put(
                "50 month 1 % + frozen",
                "{'monthToDateMin': 150000, 'frozen': 'ANY', 'sort': 'associatedOn'}");
        SEARCHES.put("51 usage range", "{'budgetUsageMin': 100}");
        SEARCHES.put("52 usage range wide", "{'budgetUsageMax': 90}");
        SEARCHES.put("53 by usage", "{'sort': '-budgetUsage'}");
        SEARCHES.put("54 by usage, range", "{'sort': 'budgetUsage', 'budgetUsageMin': 75}");
        SEARCHES.put("55 by usage, name", "{'sort': '-budgetUsage', 'name': 'gmbh'}");
        SEARCHES.put(
                "56 by usage, month range", "{'sort': '-budgetUsage', 'monthToDateMin': 150000}");
        SEARCHES.put("57 by month, usage", "{'sort': '-monthToDate', 'budgetUsageMin': 104.9}");
        SEARCHES.put("58 usage + frozen", "{'budgetUsageMin': 100, 'frozen': 'ANY'}");
        SEARCHES.put(
                "59 five, unassigned",
                "{'associationType': 'RESALE', 'associatedFrom': '2023-06-01T00:00:00Z',"
                        + " 'associatedTo': '2025-06-01T00:00:00Z', 'tag': 'tag-1',"
                        + " 'monthToDateMin': 1000, 'unassigned': true}");
        SEARCHES.put("64 total of a tag of 200", "{'tag': 'tag-77', 'count': 'exact'}");
        SEARCHES.put("60 everybody", "{'EVERYBODY': 1}");
        SEARCHES.put("61 everybody, name", "{'EVERYBODY': 1, 'name': 'oktek'}");
        SEARCHES.put("62 resellers", "{'RESELLERS': 1}");
        SEARCHES.put("63 resellers, name", "{'RESELLERS': 1, 'name': 'gmbh'}");
    }

    private SearchPlans() {}

    public static void main(String[] arguments) {
        int rounds = Integer.parseInt(arguments[1]);
        var only = Arrays.asList(arguments).subList(2, arguments.length);
        try (var source = new SingleConnectionDataSource(arguments[0], true)) {
            JdbcClient db = JdbcClient.create(source);
            for (String partner : List.of("bench-001", "bench-150")) {
                SEARCHES.forEach((name, search) -> {
                    if (only.isEmpty() || only.stream().anyMatch(name::contains)) {
                        run(db, partner, name, search, rounds);
                    }
                });
            }
        }
    }

    private static void run(JdbcClient db, String partner, String name, String search, int rounds) {
        Reach reach = new Reach.Partner(partner, null);
        String visible = partner;
        String json = search.replace('\'', '"').replace("PARTNER", partner);
        if (json.contains("EVERYBODY")) {
            reach = new Reach.Everybody();
            visible = "*";
            json = json.replaceFirst("\"EVERYBODY\": 1,? ?", "");
        } else if (json.contains("RESELLERS")) {
            List<String> ids = List.of("bench-003", "bench-004", "bench-005", "bench-006");
            reach = new Reach.Partners(ids);
            visible = String.join(",", ids);
            json = json.replaceFirst("\"RESELLERS\": 1,? ?", "");
        }
        db.sql("begin").update();
        json = json.replace("DEEP", deep(db, partner));
        SearchRequest request = JsonMapper.builder().build().readValue(json, SearchRequest.class);
        Sort sort = Sort.of(request.sort());
        SearchSql search1 =
                new SearchSql(
                        new SearchCriteria(request), reach, sort, sort.start(request.cursor()), 51);
        Sql sql = request.count() == null ? search1.page() : search1.pageWithTotal();
        db.sql(
                        """
                        select set_config('partner_center.partners', ?, true), set_config('role', 'customer_reader', true),
                               set_config('plan_cache_mode', ?, true)\
                        """)
                .params(visible, System.getProperty("plan", "auto"))
                .query((row, _) -> row.getString(1))
                .single();
        int rows = 0;
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long begin = System.nanoTime();
            rows = db.sql(sql.text()).params(sql.parameters()).query().listOfRows().size();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s %-28s rows %3d  min %7.2f  p50 %7.2f  p99 %7.2f ms%n",
                partner,
                name,
                rows,
                nanos[0] / 1e6,
                nanos[rounds / 2] / 1e6,
                nanos[rounds * 99 / 100] / 1e6);
        if (Boolean.getBoolean("plans")) {
            db.sql("explain (analyze, buffers) " + sql.text())
                    .params(sql.parameters())
                    .query(String.class)
                    .list()
                    .forEach(System.out::println);
        }
        db.sql("commit").update();
    }

    private static String deep(JdbcClient db, String partner) {
        @Nullable String found =
                db.sql(
                                """
                                select associated_on::timestamptz(6)::text || '|' || customer_id
                                from customer_search.customer where partner_id = ?
                                order by associated_on desc, customer_id desc
                                offset least(249999, (select count(*) from customer_search.customer where partner_id = ?) - 100) limit 1\
                                """)
                        .params(partner, partner)
                        .query(String.class)
                        .single();
        String[] parts = String.valueOf(found).split("\\|");
        String time = parts[0].replace(' ', 'T').replaceFirst("[+]00$", "Z");
        return new Cursor("-associatedOn", Arrays.asList(time, parts[1])).encode();
    }
}
