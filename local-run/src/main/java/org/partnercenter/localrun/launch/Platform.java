package org.partnercenter.localrun.launch;

import org.jspecify.annotations.Nullable;
import org.partnercenter.localrun.servers.Postgres;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Everything that one run consists of: started together, watched, and stopped in the order in which
 * the parts need each other (services, then Kafka, then PostgreSQL).
 */
public final class Platform {
    private final Layout layout;
    private final Catalogue catalogue;
    private final JavaCommand java;
    private final Progress progress;
    private final Processes processes;
    private final Readiness readiness = new Readiness();
    private final Map<String, Path> jars = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> configuration = new CompletableFuture<>();
    private volatile @Nullable Postgres postgres;

    Platform(
            Layout layout,
            Catalogue catalogue,
            JavaCommand java,
            Progress progress,
            RunRecord record) {
        this.layout = layout;
        this.catalogue = catalogue;
        this.java = java;
        this.progress = progress;
        this.processes = new Processes(layout.project(), record);
        if (!catalogue.has(Catalogue.CONFIG_SERVER)) {
            configuration.complete(null);
        }
    }

    /** Starts everything at once; returns when all is ready, throws as soon as one part fails. */
    void start() {
        var parts =
                Stream.concat(
                        Stream.<Runnable>of(this::startPostgres),
                        catalogue.components().stream()
                                .map(component -> (Runnable) () -> start(component)));
        var ready = CompletableFuture.allOf(parts.map(this::begin).toArray(this::array));
        try {
            CompletableFuture.anyOf(ready, processes.fault()).join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    private CompletableFuture<?>[] array(int size) {
        return new CompletableFuture<?>[size];
    }

    private CompletableFuture<Void> begin(Runnable part) {
        return CompletableFuture.runAsync(part, Thread::startVirtualThread)
                .whenComplete((_, failure) -> {
                    if (failure != null) {
                        processes.fail(failure);
                    }
                });
    }

    static RuntimeException unwrapped(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    private void startPostgres() {
        var server = startedPostgres(layout.log(Catalogue.POSTGRES));
        postgres = server;
        server.postmaster().ifPresent(this::watchDatabase);
        progress.ready(Catalogue.POSTGRES, "127.0.0.1:" + Catalogue.POSTGRES_PORT);
    }

    private Postgres startedPostgres(Path log) {
        var appended = ProcessBuilder.Redirect.appendTo(log.toFile());
        try {
            return Postgres.start(layout.postgres(), Catalogue.POSTGRES_PORT, appended);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Refusal("postgres did not start: see " + log, e);
        }
    }

    private void watchDatabase(ProcessHandle postmaster) {
        processes.record(Catalogue.POSTGRES, postmaster);
        postmaster.onExit().thenRun(this::databaseEnded);
    }

    private void databaseEnded() {
        processes.fail(
                new Refusal("postgres ended unexpectedly: see " + layout.log(Catalogue.POSTGRES)));
    }

    private void start(Component component) {
        var jar = Extraction.of(layout, component).jar();
        jars.put(component.name(), jar);
        if (component.isConfigured()) {
            configuration.join();
        }
        var cache = AotCache.of(component, jar);
        var command = java.run(component, jar, cache);
        var child = processes.spawn(component, command, layout.log(component.name()));
        processes.watch(child);
        if (!readiness.await(component, child)) {
            if (child.hasCrashed()) {
                cache.forget();
            }
            throw child.unexpectedEnd();
        }
        progress.ready(component.name(), component.url());
        if (component.name().equals(Catalogue.CONFIG_SERVER)) {
            configuration.complete(null);
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    JavaCommand java() {
        return java;
    }

    Processes processes() {
        return processes;
    }

    Map<String, Path> jars() {
        return Map.copyOf(jars);
    }

    /** Stops all of it and returns when the last process is gone. */
    void stop() {
        processes.stop(Catalogue.KAFKA);
        var server = postgres;
        if (server != null) {
            server.close();
        }
        Postgres.stopAbandoned(layout.postgres());
    }
}
