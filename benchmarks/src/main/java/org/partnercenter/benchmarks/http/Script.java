package org.partnercenter.benchmarks.http;

/**
 * One client's work: it answers with the last answer of each step, which says whether all was well.
 */
@FunctionalInterface
public interface Script {
    Answer step(Connection connection, long number);

    /** Sends one request after the other. */
    static Script of(java.util.function.LongFunction<Request> requests) {
        return (connection, number) -> connection.send(requests.apply(number));
    }
}
