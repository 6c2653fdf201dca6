package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.Address;
import org.partnercenter.benchmarks.http.ClosedLoop;
import org.partnercenter.benchmarks.http.Connection;
import org.partnercenter.benchmarks.http.Request;
import org.partnercenter.benchmarks.http.Script;
import org.partnercenter.benchmarks.limits.PgBench;
import org.partnercenter.benchmarks.limits.StatementLog;
import org.partnercenter.benchmarks.measure.Alternation;
import org.partnercenter.benchmarks.measure.Rounds;
import org.partnercenter.benchmarks.system.Token;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Searches through the gateway, and the same statements by pgbench under the same policies. */
record Search(Address address, Token token, PgBench pgbench, StatementLog log) {
    private static final String SERVICE = "customer-service";

    /** Asks each in turn until the compilers have little left to do. */
    void warmUp(List<Criterion> criteria, int clients, Duration length) {
        var all = criteria.size();
        new ClosedLoop(address, clients, length)
                .run(
                        new AtomicLong(),
                        Script.of(n -> request(criteria.get((int) (n % all)).path(n / all))));
    }

    /** How both sides did. */
    record Compared(Rounds ours, Rounds sql) {}

    Compared compare(Criterion criterion, int clients, Alternation turns, Duration length) {
        var scripts = scripts(criterion.queries());
        var loop = new ClosedLoop(address, clients, length);
        var numbers = new AtomicLong();
        var script = Script.of(n -> request(criterion.path(n)));
        var rounds =
                turns.measure(
                        _ -> loop.run(numbers, script),
                        _ -> pgbench.latencies(scripts, clients, length));
        return new Compared(rounds.getFirst(), rounds.getLast());
    }

    /** What the service asks its database for each query: a script of pgbench. */
    private List<String> scripts(List<String> queries) {
        var actions = queries.stream().<Runnable>map(query -> () -> once(path(query))).toList();
        return log.tenantReads(SERVICE, actions).stream().map(Search::script).toList();
    }

    private static String script(List<String> statements) {
        if (statements.isEmpty()) {
            throw new IllegalStateException("No statement of a search was seen in the log");
        }
        return String.join(";\n", statements) + ";\n";
    }

    /** One good answer. */
    tools.jackson.databind.JsonNode once(String path) {
        try (var connection = new Connection(address)) {
            var answer = connection.send(request(path));
            if (!answer.isGood()) {
                throw new IllegalStateException(path + ": " + answer.summary());
            }
            return answer.json();
        }
    }

    /** The query that gives the page with that number, of the default order. */
    Criterion page(int number, int limit) {
        var jump = new Pages(this).after((long) (number - 1) * limit);
        return new Criterion(
                "page %,d".formatted(number), List.of("limit=%d&cursor=%s".formatted(limit, jump)));
    }

    private Request request(String path) {
        return Request.get(path, token.header());
    }

    private static String path(String query) {
        return new Criterion("", query).path(0);
    }
}
