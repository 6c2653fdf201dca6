package org.partnercenter.benchmarks.report;

/** One figure beside its limit, as it stands in the table. */
public record Row(
        String number,
        String what,
        String ours,
        String limit,
        String ratio,
        String target,
        String met) {

    /** A figure that nothing is demanded of. */
    public static Row of(String number, String what, String ours, String limit, double ratio) {
        return new Row(number, what, ours, limit, Numbers.ratio(ratio), "", "");
    }

    public static Row notMeasured(String number, String cause) {
        return new Row(number, "not measured: " + cause, "", "", "", "", "no");
    }

    /** What must be so, and whether it is. */
    public Row target(String demanded, boolean reached) {
        return new Row(number, what, ours, limit, ratio, demanded, reached ? "yes" : "no");
    }

    /** What we would like to be so. */
    public Row aim(String wanted, boolean reached) {
        var text = reached ? "aim reached" : "aim missed";
        return new Row(number, what, ours, limit, ratio, "aim: " + wanted, text);
    }

    /** The same row with a remark, for instance that requests failed; then nothing is met. */
    public Row failed(long requests) {
        return requests == 0
                ? this
                : new Row(
                        number,
                        "%s (%,d failed)".formatted(what, requests),
                        ours,
                        limit,
                        ratio,
                        target,
                        "no");
    }
}
