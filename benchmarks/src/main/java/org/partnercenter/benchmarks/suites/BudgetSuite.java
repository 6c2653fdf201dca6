package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.Answer;
import org.partnercenter.benchmarks.http.Chunks;
import org.partnercenter.benchmarks.http.Connection;
import org.partnercenter.benchmarks.http.Request;
import org.partnercenter.benchmarks.measure.Latencies;
import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.benchmarks.report.Numbers;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.Token;
import org.partnercenter.benchmarks.system.Tokens;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How soon an account is frozen after the charge that uses up its budget. */
public final class BudgetSuite implements Suite {
    private static final int BUDGETS = 10_000;
    private static final int BATCH = 1_000;
    private static final Load FIRST_WARM_UP = new Load(500, 2);
    private static final int FIRST_WARM_UP_SECONDS = 180;
    private static final List<Load> LOADS =
            List.of(new Load(250, 1), new Load(500, 2), new Load(1_000, 4));
    private static final int SECONDS = 30;
    private static final int WARM_UP_SECONDS = 10;
    private static final double WANTED_MILLIS = 1_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    /** Charges in a second, in so many files of equal size at equal distances. */
    private record Load(int charges, int files) {
        private static final int USED_UP_IN_A_THOUSAND = 20;

        int usedUp() {
            return charges * USED_UP_IN_A_THOUSAND / 1_000;
        }

        ExhaustingCharges over(List<String> ids) {
            return new ExhaustingCharges(ids, charges / files, usedUp() / files);
        }
    }

    @Override
    public Set<Integer> numbers() {
        return Set.of(16);
    }

    @Override
    public List<Row> measure(Bench bench) {
        var admin = Tokens.of("sunbird-admin");
        var ids = IntStream.range(0, BUDGETS).mapToObj(n -> bench.id("budget", n)).toList();
        try (var connection = new Connection(Ports.GATEWAY)) {
            bench.say("registering %,d resale customers", BUDGETS);
            register(connection, admin, ids);
            bench.say("setting their budgets");
            setBudgets(connection, admin, ids);
        }
        bench.say(
                "warming up with %,d charges a second for %d seconds",
                FIRST_WARM_UP.charges(), FIRST_WARM_UP_SECONDS);
        freezing(FIRST_WARM_UP, ids, 0, FIRST_WARM_UP_SECONDS);
        var rows = new ArrayList<Row>();
        int used = FIRST_WARM_UP.usedUp() * FIRST_WARM_UP_SECONDS;
        for (var load : LOADS) {
            bench.say(
                    "%,d charges a second in %d files for %d seconds",
                    load.charges(), load.files(), SECONDS);
            var fresh = ids.subList(used, ids.size());
            rows.add(row(load, freezing(load, fresh, WARM_UP_SECONDS, SECONDS)));
            used += load.usedUp() * (WARM_UP_SECONDS + SECONDS);
        }
        return rows;
    }

    private static void register(Connection connection, Token admin, List<String> ids) {
        var lines =
                ids.stream()
                        .map(id ->
                                """
                                {"customerId":"%1$s","accountName":"%1$s","cloudAccountId":"%1$s","name":"Bench Ltd","associationType":"RESALE"}
                                """
                                        .formatted(id))
                        .collect(Collectors.joining());
        send(connection, "/v1/customers/import", "application/x-ndjson", admin, lines);
    }

    /** A batch is sent again until billing-service knows all of its customers. */
    private static void setBudgets(Connection connection, Token admin, List<String> ids) {
        IntFunction<String> body =
                from ->
                        """
                        {"customerIds":[%s],"type":"MONTHLY","amount":{"amount":"%d.00","currency":"USD"},"onExhaustion":"RESTRICT_PURCHASE"}\
                        """
                                .formatted(
                                        ids.subList(from, from + BATCH).stream()
                                                .map("\"%s\""::formatted)
                                                .collect(Collectors.joining(",")),
                                        ExhaustingCharges.BUDGET);
        for (int from = 0; from < ids.size(); from += BATCH) {
            var request = Request.post("/v1/budgets/batch", body.apply(from), admin.header());
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (good(connection.send(request)).text().contains("FAILED")) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("billing-service does not know the customers");
                }
                LockSupport.parkNanos(500_000_000);
            }
        }
    }

    private static Summary freezing(Load load, List<String> ids, int warmUp, int seconds) {
        var platform = Tokens.of("platform");
        var charges = load.over(ids);
        Map<String, Long> due = new HashMap<>();
        try (var frozen = new FrozenByBudget(Ports.KAFKA);
                var connection = new Connection(Ports.GATEWAY)) {
            long begin = System.nanoTime();
            for (int file = 0; file < (warmUp + seconds) * load.files(); file++) {
                long at = begin + file * 1_000_000_000L / load.files();
                for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (file >= warmUp * load.files()) {
                    charges.exhausted(file).forEach(account -> due.put(account, at));
                }
                send(
                        connection,
                        "/v1/charges?partnerId=sunbird&mode=append",
                        "text/csv",
                        platform,
                        charges.file(file));
            }
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (!frozen.seen().keySet().containsAll(due.keySet())
                    && System.nanoTime() < deadline) {
                LockSupport.parkNanos(20_000_000);
            }
            return summary(due, frozen.seen());
        }
    }

    private static Summary summary(Map<String, Long> due, Map<String, Long> seen) {
        var latencies = new Latencies();
        var missing = new ArrayList<String>();
        due.forEach((account, at) -> {
            Long told = seen.get(account);
            if (told == null) {
                missing.add(account);
            } else {
                latencies.add(told - at);
            }
        });
        return Summary.of(
                Latencies.sorted(List.of(latencies)), missing.size(), Duration.ofSeconds(SECONDS));
    }

    private static Row row(Load load, Summary frozen) {
        return Row.of(
                        "16",
                        "from the moment at which a file of %,d charges is due, %d a second, to the fact that the account of a used up budget is frozen (%d a second of %,d budgets)"
                                .formatted(
                                        load.charges() / load.files(),
                                        load.files(),
                                        load.usedUp(),
                                        BUDGETS),
                        "p50 %s, p99 %s"
                                .formatted(
                                        Numbers.millis(frozen.p50()), Numbers.millis(frozen.p99())),
                        "",
                        Double.NaN)
                .target("p99 under 1 s", frozen.p99() < WANTED_MILLIS)
                .failed(frozen.failed());
    }

    private static Answer send(
            Connection connection, String path, String type, Token token, String body) {
        return good(
                connection.send(
                        Request.chunked(path, type, token.header()),
                        out -> {
                            try (var chunks = new Chunks(out)) {
                                chunks.write(body.getBytes(StandardCharsets.UTF_8));
                            }
                        }));
    }

    private static Answer good(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException(answer.summary());
        }
        return answer;
    }
}
