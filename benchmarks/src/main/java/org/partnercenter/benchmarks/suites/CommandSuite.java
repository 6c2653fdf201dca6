package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.ClosedLoop;
import org.partnercenter.benchmarks.http.Request;
import org.partnercenter.benchmarks.http.Script;
import org.partnercenter.benchmarks.inside.InsideProcess;
import org.partnercenter.benchmarks.limits.BareCommands;
import org.partnercenter.benchmarks.measure.Rounds;
import org.partnercenter.benchmarks.measure.Side;
import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.benchmarks.report.Numbers;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.Tokens;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many durable commands a second the service itself takes, on new streams and on long ones: its
 * write side alone, and over HTTP.
 */
public final class CommandSuite implements Suite {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final int STREAMS = 32;
    private static final int EVENTS = 1_000;
    private static final double WANTED = 0.6;

    @Override
    public Set<Integer> numbers() {
        return Set.of(5, 6);
    }

    @Override
    public List<Row> measure(Bench bench) {
        var customers = new Customers(Ports.CUSTOMER, Tokens.of("sunbird-admin"));
        var database = bench.database("customer");
        try (var inserts = EventInserts.into(database);
                var bare = BareCommands.serve(database, inserts.first(), CLIENTS);
                var inside = InsideProcess.start(bench.files())) {
            var sides = new Sides(bench, customers, inserts, bare, inside);
            return List.of(sides.register(), sides.append()).stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** The write side, the service over HTTP, and the limit of each. */
    private record Sides(
            Bench bench,
            Customers customers,
            EventInserts inserts,
            BareCommands bare,
            InsideProcess inside) {

        List<Row> register() {
            var numbers = new AtomicLong();
            var script = Script.of(n -> customers.register(bench.id("new", n)));
            var prefix = bench.id("inside", 0);
            bench.say("warming up for twice %d s", WARM_UP.toSeconds());
            over(WARM_UP).run(numbers, script);
            inside.register(prefix, CLIENTS, WARM_UP);
            return rows(
                    "5",
                    "register a customer (new stream)",
                    measure(
                            _ -> inside.register(prefix, CLIENTS, bench.length()),
                            _ -> over(bench.length()).run(numbers, script),
                            _ -> pgbench(inserts.first())),
                    3_500);
        }

        List<Row> append() {
            var http = customers.registerAll(bench, "long", STREAMS);
            var direct = customers.registerAll(bench, "direct", STREAMS);
            var numbers = new AtomicLong();
            var script = Script.of(n -> customers.tag(http.get((int) (n % STREAMS)), "tag-" + n));
            bench.say("making twice %d streams of %,d events", STREAMS, EVENTS);
            while (numbers.get() < (long) STREAMS * EVENTS) {
                over(bench.length()).run(numbers, script);
            }
            long made = 0;
            while (made < (long) STREAMS * EVENTS) {
                made += inside.tag(direct, CLIENTS, bench.length()).count();
            }
            return rows(
                    "6",
                    "replace tags on streams of 1,000 events and more (cache warm)",
                    measure(
                            _ -> inside.tag(direct, CLIENTS, bench.length()),
                            _ -> over(bench.length()).run(numbers, script),
                            round -> pgbench(inserts.next(round))),
                    3_000);
        }

        private List<Rounds> measure(Side writeSide, Side overHttp, Side pgbench) {
            var nothing = Script.of(_ -> Request.post("/", "{}", customers.token().header()));
            var numbers = new AtomicLong();
            return bench.alternation()
                    .measure(
                            writeSide,
                            overHttp,
                            pgbench,
                            _ ->
                                    new ClosedLoop(bare.address(), CLIENTS, bench.length())
                                            .run(numbers, nothing));
        }

        private ClosedLoop over(Duration length) {
            return new ClosedLoop(customers.address(), CLIENTS, length);
        }

        private Summary pgbench(String script) {
            return inserts.pgbench().rate(List.of(script), CLIENTS, bench.length());
        }
    }

    private static List<Row> rows(String number, String what, List<Rounds> sides, int aim) {
        var pgbench = sides.get(2);
        var bare = sides.get(3);
        return List.of(
                row(number, what + ", the write side alone", sides.getFirst(), pgbench, "pgbench")
                        .target(
                                "at least %.1f of it".formatted(WANTED),
                                ratio(sides.getFirst(), pgbench) >= WANTED)
                        .failed(sides.getFirst().failed()),
                row(
                                number,
                                what + ", over HTTP with a token",
                                sides.get(1),
                                bare,
                                "bare HTTP server, one insert")
                        .target("aim %,d/s".formatted(aim), sides.get(1).perSecond() >= aim)
                        .failed(sides.get(1).failed()));
    }

    private static Row row(String number, String what, Rounds ours, Rounds limit, String name) {
        return Row.of(
                number,
                what + ", 16 clients, at the service",
                "%s, p50 %s, p99 %s"
                        .formatted(
                                Numbers.rate(ours.perSecond()),
                                Numbers.millis(ours.p50()),
                                Numbers.millis(ours.p99())),
                Numbers.rate(limit.perSecond()) + " " + name,
                ratio(ours, limit));
    }

    private static double ratio(Rounds ours, Rounds limit) {
        return ours.perSecond() / limit.perSecond();
    }
}
