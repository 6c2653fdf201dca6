package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.ClosedLoop;
import org.partnercenter.benchmarks.http.OpenLoop;
import org.partnercenter.benchmarks.http.Script;
import org.partnercenter.benchmarks.inside.FactPath;
import org.partnercenter.benchmarks.limits.KafkaLimit;
import org.partnercenter.benchmarks.measure.Rounds;
import org.partnercenter.benchmarks.report.Numbers;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.Quiet;
import org.partnercenter.benchmarks.system.Tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast what one service has stored is in another's view: many facts at once, and single ones.
 */
public final class EventSuite implements Suite {
    private static final int PARTITIONS = 6;
    private static final int WANTED_RATE = 10_000;
    private static final int COMMANDS_PER_SECOND = 100;
    private static final int CUSTOMERS = 400;
    private static final double WANTED_MILLIS = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(240);
    private static final int WARMING_CLIENTS = 4;
    private static final int WARM_UP_FACTS = 100_000;
    private static final Duration CATCH_UP = Duration.ofMinutes(10);
    private static final String ALL = ", with all that they lead to";
    private static final String ALONE = ", what else they lead to held back";

    @Override
    public Set<Integer> numbers() {
        return Set.of(8);
    }

    @Override
    public List<Row> measure(Bench bench) {
        var token = Tokens.of("sunbird-admin");
        var customers = new Customers(Ports.GATEWAY, token);
        var ids = customers.registerAll(bench, "seen", CUSTOMERS);
        new Quiet(bench.processes()).run();
        var visible = new VisibleInSearch(customers, token, ids, new AtomicLong());
        bench.say("warming up for %d s", WARM_UP.toSeconds());
        new ClosedLoop(Ports.GATEWAY, WARMING_CLIENTS, WARM_UP)
                .run(new AtomicLong(), visible.byToken());
        var rows = new ArrayList<Row>();
        awaitAssociation(bench, ids.getFirst());
        rows.add(burst(bench, ids.getFirst(), ALL));
        new Quiet(bench.processes()).run();
        rows.add(latency(bench, "with its Consistency-Token", visible.byToken()));
        rows.add(latency(bench, "looking again every 5 ms", visible.byLooking()));
        rows.add(alone(bench, ids.getFirst()));
        return rows;
    }

    /** What else the facts lead to follows when the services go on, and is waited for. */
    private static Row alone(Bench bench, String template) {
        try (var _ = FactPath.open(bench.files())) {
            return bench.processes()
                    .whileServicesStandStill(() -> {
                        bench.say("warming up its way alone with %,d facts", WARM_UP_FACTS);
                        burstOf(bench, template).run(bench.id("warm", 0) + "-", WARM_UP_FACTS);
                        return burst(bench, template, ALONE);
                    });
        } finally {
            new Quiet(bench.processes(), CATCH_UP).run();
        }
    }

    private static FactBurst burstOf(Bench bench, String template) {
        return new FactBurst(bench.database("association"), bench.database("customer"), template);
    }

    private static Row burst(Bench bench, String template, String what) {
        var burst = burstOf(bench, template);
        var kafka = new KafkaLimit(Ports.KAFKA, PARTITIONS);
        int events = bench.options().events();
        int bytes = burst.bytes();
        var rounds =
                bench.alternation()
                        .measure(
                                round ->
                                        burst.run(
                                                bench.id(what.equals(ALL) ? "all" : "alone", round)
                                                        + "-",
                                                round == 0 ? Math.max(1, events / 5) : events),
                                _ -> kafka.produceAndConsume(events, bytes));
        double ours = rounds.getFirst().perSecond();
        double limit = rounds.getLast().perSecond();
        return Row.of(
                        "8",
                        "%,d facts from association-service's store to customer-service's search%s"
                                .formatted(events, what),
                        Numbers.rate(ours),
                        "%s Kafka alone, %d bytes each".formatted(Numbers.rate(limit), bytes),
                        ours / limit)
                .target("at least %,d/s".formatted(WANTED_RATE), ours >= WANTED_RATE);
    }

    private static void awaitAssociation(Bench bench, String customerId) {
        var sql = "select count(*) from domain_event where aggregate_identifier = ?";
        for (int looks = 0; looks < 300; looks++) {
            if (bench.database("association").number(sql, "association:" + customerId) > 0) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("association-service has not heard of " + customerId);
    }

    private static Row latency(Bench bench, String how, Script script) {
        var loop =
                new OpenLoop(
                        Ports.GATEWAY,
                        COMMANDS_PER_SECOND,
                        Duration.ofSeconds(2L * bench.options().seconds()));
        Rounds rounds = bench.alternation().measure(_ -> loop.run(script)).getFirst();
        return Row.of(
                        "8",
                        "from command to search result at %d commands/s, %s"
                                .formatted(COMMANDS_PER_SECOND, how),
                        "p50 %s, p99 %s"
                                .formatted(
                                        Numbers.millis(rounds.p50()), Numbers.millis(rounds.p99())),
                        "",
                        Double.NaN)
                .target("p50 under 50 ms", rounds.p50() < WANTED_MILLIS)
                .failed(rounds.failed());
    }
}
