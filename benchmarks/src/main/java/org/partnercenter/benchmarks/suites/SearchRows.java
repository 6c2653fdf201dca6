package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.measure.Rounds;
import org.partnercenter.benchmarks.report.Numbers;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.suites.Search.Compared;

import java.util.Comparator;
import java.util.List;

/** How the figures of the search stand in the table. */
final class SearchRows {
    private static final double ALLOWED_MILLIS = 3;
    private static final double ALLOWED_FACTOR = 2;
    private static final double ALIKE = 1.2;
    private static final double TOTAL_MILLIS = 0.2;

    private SearchRows() {}

    static Row one(String criterion, Compared found) {
        return Row.of(
                        "3",
                        "search by " + criterion + ", 1 client",
                        times(found.ours()),
                        times(found.sql()) + " SQL",
                        found.ours().p50() / found.sql().p50())
                .target("p50 at most " + Numbers.millis(allowed(found)), isWithin(found))
                .failed(found.ours().failed());
    }

    /** Of many criteria, the one that comes nearest to what is allowed, or is farthest beyond. */
    static Row worst(List<Compared> all) {
        var worst =
                all.stream()
                        .max(
                                Comparator.comparingDouble(
                                        found -> found.ours().p50() / allowed(found)))
                        .orElseThrow();
        return one("each of %d random combinations; the worst".formatted(all.size()), worst);
    }

    private static boolean isWithin(Compared found) {
        return found.ours().p50() <= allowed(found);
    }

    private static double allowed(Compared found) {
        return ALLOWED_MILLIS + ALLOWED_FACTOR * found.sql().p50();
    }

    static Row many(
            String number, String what, int clients, Compared found, int aim, double aimMillis) {
        var ours = found.ours();
        boolean quick = Double.isNaN(aimMillis) || ours.p99() < aimMillis;
        var wanted =
                Numbers.rate(aim)
                        + (Double.isNaN(aimMillis)
                                ? ""
                                : ", p99 under " + Numbers.millis(aimMillis));
        return Row.of(
                        number,
                        "search: %s, %d clients".formatted(what, clients),
                        Numbers.rate(ours.perSecond()) + ", " + times(ours),
                        Numbers.rate(found.sql().perSecond()) + " SQL",
                        ours.perSecond() / found.sql().perSecond())
                .aim(wanted, ours.perSecond() >= aim && quick)
                .failed(ours.failed());
    }

    static Row alike(int page, Compared first, Compared far) {
        double ratio = far.ours().p50() / first.ours().p50();
        return Row.of(
                        "2",
                        "search: page %,d beside page 1, 1 client".formatted(page),
                        "%s, page 1 %s".formatted(times(far.ours()), times(first.ours())),
                        "%s SQL, page 1 %s".formatted(times(far.sql()), times(first.sql())),
                        ratio)
                .target("costs what page 1 costs, within 20 %", ratio <= ALIKE)
                .failed(far.ours().failed() + first.ours().failed());
    }

    static Row total(Compared without, Compared with) {
        double added = with.ours().p50() - without.ours().p50();
        return Row.of(
                        "4",
                        "search: first page with count=exact, 1 client",
                        "%s, without %s"
                                .formatted(
                                        times(with.ours()), Numbers.millis(without.ours().p50())),
                        times(with.sql()) + " SQL",
                        with.ours().p50() / with.sql().p50())
                .target(
                        "kept, not counted: adds under " + Numbers.millis(TOTAL_MILLIS),
                        added < TOTAL_MILLIS)
                .failed(with.ours().failed());
    }

    private static String times(Rounds rounds) {
        return "p50 %s, p99 %s"
                .formatted(Numbers.millis(rounds.p50()), Numbers.millis(rounds.p99()));
    }
}
