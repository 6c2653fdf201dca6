package org.partnercenter.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

class LoopTest {
    private static final Address NOWHERE = Address.local(1);
    private static final Answer GOOD = new Answer(200, "", new byte[0]);
    private static final Answer BAD = new Answer(500, "", new byte[0]);

    /** For every client to begin, however busy the machine is. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    @Test
    void a_closed_loop_counts_good_answers_and_numbers_every_step_once() {
        var seen = ConcurrentHashMap.<Long>newKeySet();
        var numbers = new AtomicLong(100);
        var loop = new ClosedLoop(NOWHERE, 4, LONG_ENOUGH);

        var summary =
                loop.run(
                        numbers,
                        (_, number) -> {
                            seen.add(number);
                            LockSupport.parkNanos(1_000_000);
                            return number % 2 == 0 ? GOOD : BAD;
                        });

        assertThat(summary.count() + summary.failed()).isEqualTo(seen.size());
        assertThat(summary.failed()).isEqualTo(seen.stream().filter(n -> n % 2 == 1).count());
        assertThat(seen).contains(100L).doesNotContain(99L);
        assertThat(summary.p50()).isGreaterThanOrEqualTo(1.0);
    }

    @Test
    void an_open_loop_takes_no_step_before_it_is_due() {
        var lead = new ConcurrentHashMap<Long, Duration>();
        long start = System.nanoTime();

        var summary =
                new OpenLoop(NOWHERE, 200, Duration.ofMillis(500))
                        .run((_, number) -> {
                            var due = Duration.ofMillis(5 * number);
                            lead.put(number, due.minusNanos(System.nanoTime() - start));
                            return GOOD;
                        });

        assertThat(summary.count()).isEqualTo(100);
        assertThat(lead.values()).hasSize(100).allMatch(ahead -> !ahead.isPositive());
    }

    @Test
    void an_open_loop_does_not_spare_a_server_that_stands_still() {
        var loop = new OpenLoop(NOWHERE, 1_000, Duration.ofMillis(400));

        var summary =
                loop.run((_, _) -> {
                    LockSupport.parkNanos(200_000_000);
                    return GOOD;
                });

        assertThat(summary.count()).isEqualTo(400);
        assertThat(summary.p99()).as("waiting for a free client counts").isGreaterThan(600);
    }

    @Test
    void clients_keep_their_connections() throws IOException {
        try (var server = new StubServer(_ -> "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            var summary =
                    new ClosedLoop(server.address(), 3, LONG_ENOUGH)
                            .run(new AtomicLong(), Script.of(_ -> Request.get("/")));

            assertThat(summary.failed()).isZero();
            assertThat(summary.count()).isGreaterThan(3);
            assertThat(server.connections()).isEqualTo(3);
        }
    }
}
