package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.Address;
import org.partnercenter.benchmarks.http.ClosedLoop;
import org.partnercenter.benchmarks.http.Request;
import org.partnercenter.benchmarks.http.Script;
import org.partnercenter.benchmarks.measure.Rounds;
import org.partnercenter.benchmarks.measure.Side;
import org.partnercenter.benchmarks.report.Numbers;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.SecondGateway;
import org.partnercenter.benchmarks.system.Tokens;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** What is left of a service's throughput behind the gateway, with its breaker and without. */
public final class GatewaySuite implements Suite {
    private static final String CHEAP = "/v1/me";
    private static final double AIM = 0.4;
    private static final double AIM_MILLIS = 0.3;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    @Override
    public Set<Integer> numbers() {
        return Set.of(11);
    }

    @Override
    public List<Row> measure(Bench bench) {
        try (var plain = SecondGateway.startWithoutBreaker(bench.files().project())) {
            warmUp(plain.address());
            var rows = new ArrayList<Row>();
            for (int clients : List.of(1, 8, 16)) {
                rows.addAll(rows(bench, clients, plain.address()));
            }
            return rows;
        }
    }

    /** Until the compiler is done with what the requests go through. */
    private static void warmUp(Address plain) {
        for (var address : List.of(Ports.ASSOCIATION, Ports.GATEWAY, plain)) {
            side(address, 16, WARM_UP).round(0);
        }
    }

    private static List<Row> rows(Bench bench, int clients, Address plain) {
        var rounds =
                bench.reads()
                        .measure(
                                side(Ports.ASSOCIATION, clients, bench.length()),
                                side(Ports.GATEWAY, clients, bench.length()),
                                side(plain, clients, bench.length()));
        var direct = rounds.getFirst();
        return List.of(
                row("with the breaker", clients, rounds.get(1), direct),
                row("without the breaker", clients, rounds.get(2), direct));
    }

    private static Side side(Address address, int clients, Duration length) {
        var request = Request.get(CHEAP, Tokens.of("platform").header());
        var loop = new ClosedLoop(address, clients, length);
        return _ -> loop.run(new AtomicLong(), Script.of(_ -> request));
    }

    private static Row row(String how, int clients, Rounds ours, Rounds direct) {
        double ratio = ours.perSecond() / direct.perSecond();
        double added = ours.p50() - direct.p50();
        return Row.of(
                        "11",
                        "GET %s through the gateway %s, %d clients".formatted(CHEAP, how, clients),
                        "%s, p50 %s (%s more)"
                                .formatted(
                                        Numbers.rate(ours.perSecond()),
                                        Numbers.millis(ours.p50()),
                                        Numbers.millis(added)),
                        "%s, p50 %s direct"
                                .formatted(
                                        Numbers.rate(direct.perSecond()),
                                        Numbers.millis(direct.p50())),
                        ratio)
                .aim(
                        "keeps %.1f, at most %.1f ms more".formatted(AIM, AIM_MILLIS),
                        ratio >= AIM && added <= AIM_MILLIS)
                .failed(ours.failed() + direct.failed());
    }
}
