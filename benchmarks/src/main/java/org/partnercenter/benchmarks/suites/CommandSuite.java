package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.ClosedLoop;
import org.partnercenter.benchmarks.http.Script;
import org.partnercenter.benchmarks.measure.Rounds;
import org.partnercenter.benchmarks.report.Numbers;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.Tokens;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** How many durable commands a second the service itself takes, on new streams and on long ones. */
public final class CommandSuite implements Suite {
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
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
        try (var inserts = EventInserts.into(bench.database("customer"))) {
            return List.of(register(bench, customers, inserts), append(bench, customers, inserts));
        }
    }

    private Row register(Bench bench, Customers customers, EventInserts inserts) {
        var loop = new ClosedLoop(customers.address(), CLIENTS, bench.length());
        var numbers = new AtomicLong();
        var script = Script.of(n -> customers.register(bench.id("new", n)));
        bench.say("warming up for %d s", WARM_UP.toSeconds());
        new ClosedLoop(customers.address(), CLIENTS, WARM_UP).run(numbers, script);
        var rounds =
                bench.alternation()
                        .measure(
                                _ -> loop.run(numbers, script),
                                _ ->
                                        inserts.pgbench()
                                                .rate(
                                                        List.of(inserts.first()),
                                                        CLIENTS,
                                                        bench.length()));
        return row(
                "5", "register a customer (new stream), 16 clients, at the service", rounds, 3_500);
    }

    private Row append(Bench bench, Customers customers, EventInserts inserts) {
        var ids = customers.registerAll(bench, "long", STREAMS);
        var numbers = new AtomicLong();
        var script = Script.of(n -> customers.tag(ids.get((int) (n % STREAMS)), "tag-" + n));
        bench.say("making %d streams of %,d events", STREAMS, EVENTS);
        while (numbers.get() < (long) STREAMS * EVENTS) {
            new ClosedLoop(customers.address(), CLIENTS, bench.length()).run(numbers, script);
        }
        var loop = new ClosedLoop(customers.address(), CLIENTS, bench.length());
        var rounds =
                bench.alternation()
                        .measure(
                                _ -> loop.run(numbers, script),
                                round ->
                                        inserts.pgbench()
                                                .rate(
                                                        List.of(inserts.next(round)),
                                                        CLIENTS,
                                                        bench.length()));
        return row(
                "6",
                "replace tags on streams of 1,000 events and more (cache warm), 16 clients, at the"
                        + " service",
                rounds,
                3_000);
    }

    private static Row row(String number, String what, List<Rounds> rounds, int aim) {
        var ours = rounds.getFirst();
        double ratio = ours.perSecond() / rounds.getLast().perSecond();
        return Row.of(
                        number,
                        what,
                        "%s, p50 %s, p99 %s"
                                .formatted(
                                        Numbers.rate(ours.perSecond()),
                                        Numbers.millis(ours.p50()),
                                        Numbers.millis(ours.p99())),
                        Numbers.rate(rounds.getLast().perSecond()) + " pgbench",
                        ratio)
                .target("at least %.1f of it (aim %,d/s)".formatted(WANTED, aim), ratio >= WANTED)
                .failed(ours.failed());
    }
}
