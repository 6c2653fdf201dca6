package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.Answer;
import org.partnercenter.benchmarks.http.Connection;
import org.partnercenter.benchmarks.http.Request;
import org.partnercenter.benchmarks.http.Script;
import org.partnercenter.benchmarks.system.Token;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A command and then the search that finds what it has changed: one step is both. */
record VisibleInSearch(Customers customers, Token token, List<String> ids, AtomicLong commands) {
    private static final long PAUSE_NANOS = 5_000_000;
    private static final int MOST_LOOKS = 1_000;

    /** The search waits for the command's Consistency-Token. */
    Script byToken() {
        return (connection, _) -> {
            long number = commands.getAndIncrement();
            var changed = connection.send(command(number));
            var written = changed.header("Consistency-Token");
            return changed.isGood() && written != null
                    ? found(look(connection, number, "Consistency-Token: " + written))
                    : changed;
        };
    }

    /** The search is repeated until it finds the customer. */
    Script byLooking() {
        return (connection, _) -> {
            long number = commands.getAndIncrement();
            var answer = connection.send(command(number));
            for (int looks = 0; answer.isGood() && looks < MOST_LOOKS; looks++) {
                answer = look(connection, number);
                if (contains(answer)) {
                    return answer;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return found(answer);
        };
    }

    private Request command(long number) {
        return customers.tag(id(number), tag(number));
    }

    private Answer look(Connection connection, long number, String... headers) {
        var lines = new String[headers.length + 1];
        System.arraycopy(headers, 0, lines, 1, headers.length);
        lines[0] = token.header();
        var path = "/v1/customers?customerId=" + id(number) + "&tag=" + tag(number);
        return connection.send(Request.get(path, lines));
    }

    private String id(long number) {
        return ids.get((int) (number % ids.size()));
    }

    private static String tag(long number) {
        return "seen-" + number;
    }

    private static boolean contains(Answer answer) {
        return answer.text().contains("\"customerId\"");
    }

    private static Answer found(Answer answer) {
        return answer.isGood() && !contains(answer)
                ? new Answer(
                        404,
                        answer.head(),
                        "not visible: "
                                .concat(answer.text())
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : answer;
    }
}
