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
import org.partnercenter.benchmarks.system.PlatformProcesses;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.Tokens;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * How many durable commands a second the service itself takes, on new streams and on long ones: its
 * write side alone, and over HTTP.
 */
public final class CommandSuite implements Suite {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final int STREAMS = 32;
    private static final int EVENTS = 1_000;
    private static final int FRESH = 1_000;
    private static final double WANTED = 0.6;
    private static final String REGISTER = "register a customer (new stream)";
    private static final String TAGS = "replace tags on ";
    private static final String LONG = "streams of 1,000 events and more (cache warm)";
    private static final String ALONE = ", what it leads to held back";
    private static final String LEADING = ", with all that it leads to";

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
            var sides =
                    bench.alternation()
                            .measure(
                                    _ -> inside.register(prefix, CLIENTS, bench.length()),
                                    _ -> pgbench(inserts.first()),
                                    _ -> over(bench.length()).run(numbers, script),
                                    this::bareServer);
            return List.of(
                    toPgbench("5", REGISTER + LEADING, sides.get(0), sides.get(1)),
                    toBare("5", REGISTER, sides.get(2), sides.get(3), 3_500));
        }

        List<Row> append() {
            var fresh = customers.registerAll(bench, "fresh", FRESH);
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
            var sides =
                    bench.alternation()
                            .measure(
                                    alone(() -> inside.tag(fresh, CLIENTS, bench.length())),
                                    alone(() -> inside.tag(direct, CLIENTS, bench.length())),
                                    _ -> inside.tag(direct, CLIENTS, bench.length()),
                                    round -> pgbench(inserts.next(round)),
                                    _ -> over(bench.length()).run(numbers, script),
                                    this::bareServer);
            return List.of(
                    toPgbench("5", TAGS + "new streams" + ALONE, sides.get(0), sides.get(3)),
                    toPgbench("6", TAGS + LONG + ALONE, sides.get(1), sides.get(3)),
                    toPgbench("6", TAGS + LONG + LEADING, sides.get(2), sides.get(3)),
                    toBare("6", TAGS + LONG, sides.get(4), sides.get(5), 3_000));
        }

        private Side alone(Supplier<Summary> commands) {
            var platform = PlatformProcesses.of(bench.files());
            return _ -> platform.whileTheyStandStill(commands);
        }

        private Summary bareServer(int round) {
            var nothing = Script.of(_ -> Request.post("/", "{}", customers.token().header()));
            return new ClosedLoop(bare.address(), CLIENTS, bench.length())
                    .run(new AtomicLong(), nothing);
        }

        private ClosedLoop over(Duration length) {
            return new ClosedLoop(customers.address(), CLIENTS, length);
        }

        private Summary pgbench(String script) {
            return inserts.pgbench().rate(List.of(script), CLIENTS, bench.length());
        }
    }

    private static Row toPgbench(String number, String what, Rounds ours, Rounds pgbench) {
        return row(number, what + ", the write side", ours, pgbench, "pgbench")
                .target("at least %.1f of it".formatted(WANTED), ratio(ours, pgbench) >= WANTED)
                .failed(ours.failed());
    }

    private static Row toBare(String number, String what, Rounds ours, Rounds bare, int aim) {
        return row(
                        number,
                        what + ", over HTTP with a token",
                        ours,
                        bare,
                        "bare HTTP server, one insert")
                .target("aim %,d/s".formatted(aim), ours.perSecond() >= aim)
                .failed(ours.failed());
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
