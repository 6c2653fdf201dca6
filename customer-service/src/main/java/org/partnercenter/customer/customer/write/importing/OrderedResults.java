package org.partnercenter.customer.customer.write.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on a few lines at once and writes their results in the order of the lines; the answer ends
 * when what is to be done at the end is done.
 */
final class OrderedResults implements Consumer<Line>, AutoCloseable {

    private static final int THREADS = 8;
    private static final int AHEAD = 64;

    private final JsonMapper json;
    private final OutputStream out;
    private final Function<Line, LineResult> work;
    private final Runnable atTheEnd;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().name("import-", 0).factory());
    private final Queue<Future<LineResult>> running = new ArrayDeque<>();
    private boolean any;

    OrderedResults(
            JsonMapper json, OutputStream out, Function<Line, LineResult> work, Runnable atTheEnd)
            throws IOException {
        this.json = json;
        this.out = out;
        this.work = work;
        this.atTheEnd = atTheEnd;
        out.write("{\"results\":[".getBytes(UTF_8));
    }

    @Override
    public void accept(Line line) {
        running.add(threads.submit(() -> work.apply(line)));
        if (running.size() >= AHEAD) {
            write(running.remove());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            while (!running.isEmpty()) {
                write(running.remove());
            }
            atTheEnd.run();
            out.write("]}".getBytes(UTF_8));
            out.flush();
        } finally {
            threads.shutdown();
        }
    }

    private void write(Future<LineResult> result) {
        try {
            out.write((any ? ",\n" : "\n").getBytes(UTF_8));
            out.write(json.writeValueAsBytes(result.get()));
            any = true;
        } catch (IOException gone) {
            threads.shutdownNow();
            throw new UncheckedIOException(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
