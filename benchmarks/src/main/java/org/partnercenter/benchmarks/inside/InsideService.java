package org.partnercenter.benchmarks.inside;

import org.partnercenter.benchmarks.measure.Latencies;
import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.customer.CustomerServiceApplication;
import org.springframework.boot.SpringApplication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * An instance of customer-service that is told on its standard input which commands to send to
 * itself: {@code register PREFIX CLIENTS MILLIS} or {@code tag ID,ID,... CLIENTS MILLIS}. Each
 * round is answered by a line {@code RESULT count failed seconds p50 p99}.
 */
public final class InsideService {
    private final CommandWork work;
    private final AtomicLong numbers = new AtomicLong();

    private InsideService(CommandWork work) {
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException {
        try (var service = SpringApplication.run(CustomerServiceApplication.class, arguments)) {
            var inside = new InsideService(CommandWork.of(service));
            var orders = new BufferedReader(new InputStreamReader(System.in));
            System.out.println(BesideTheRun.READY);
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(InsideProcess.written(inside.round(order.split(" ", -1))));
            }
        }
    }

    private Summary round(String[] order) {
        var length = Duration.ofMillis(Long.parseLong(order[3]));
        var ids = List.of(order[1].split(",", -1));
        LongConsumer step =
                order[0].equals("register")
                        ? n -> work.register(order[1] + "-" + n)
                        : n ->
                                work.tag(
                                        ids.get((int) (n % ids.size())),
                                        order[1].hashCode() + "-" + n);
        return run(Integer.parseInt(order[2]), length, step);
    }

    private Summary run(int clients, Duration length, LongConsumer step) {
        long begin = System.nanoTime();
        var failed = new AtomicLong();
        Callable<Latencies> client = () -> client(begin + length.toNanos(), step, failed);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts =
                    threads.invokeAll(Collections.nCopies(clients, client)).stream()
                            .map(Future::resultNow)
                            .toList();
            var took = Duration.ofNanos(System.nanoTime() - begin);
            return Summary.of(Latencies.sorted(parts), failed.get(), took);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Latencies client(long deadline, LongConsumer step, AtomicLong failed) {
        var latencies = new Latencies();
        for (long start = System.nanoTime(); start < deadline; start = System.nanoTime()) {
            try {
                step.accept(numbers.getAndIncrement());
                latencies.add(System.nanoTime() - start);
            } catch (RuntimeException refused) {
                failed.incrementAndGet();
            }
        }
        return latencies;
    }
}
