package org.partnercenter.localrun.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person before the terminal reads. */
public final class Progress {
    private final PrintStream out;
    private final Instant begin;

    public Progress(PrintStream out, Instant begin) {
        this.out = out;
        this.begin = begin;
    }

    /** One line, at once. */
    public synchronized void line(String format, Object... values) {
        out.println(values.length == 0 ? format : format.formatted(values));
        out.flush();
    }

    void ready(String component, String where) {
        line("%-20s ready after %5s s  %s", component, seconds(), where);
    }

    /** How long ago it began. */
    public String seconds() {
        var millis = Duration.between(begin, Instant.now()).toMillis();
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
