package org.partnercenter.localrun.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The processes of a run: written down as they are started, watched, and stopped together. */
final class Processes {
    private final Path directory;
    private final RunRecord record;
    private final List<Child> children = new ArrayList<>();
    private final CompletableFuture<Void> fault = new CompletableFuture<>();
    private boolean stopping;

    Processes(Path directory, RunRecord record) {
        this.directory = directory;
        this.record = record;
    }

    /** Starts one that ends with this run at the latest. */
    synchronized Child spawn(Component component, List<String> command, Path log) {
        if (stopping) {
            throw new Refusal("Stopping");
        }
        var child = Child.start(component.name(), command, directory, component.environment(), log);
        children.add(child);
        record.add(component.name(), child.process().toHandle());
        return child;
    }

    /** Writes down a process that somebody else has started for this run. */
    void record(String name, ProcessHandle process) {
        record.add(name, process);
    }

    /** Makes its end the end of everything. */
    void watch(Child child) {
        child.process().onExit().thenRun(() -> fail(child.unexpectedEnd()));
    }

    /** Says what went wrong, unless all is ending anyway. */
    synchronized void fail(Throwable cause) {
        if (!stopping) {
            fault.completeExceptionally(cause);
        }
    }

    /** Completes, with the cause, when something goes wrong that should not. */
    CompletableFuture<Void> fault() {
        return fault;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops all but the named one, then that one. */
    void stop(String last) {
        List<Child> all;
        synchronized (this) {
            stopping = true;
            all = List.copyOf(children);
        }
        Child.stop(all.stream().filter(child -> !child.name().equals(last)).toList());
        Child.stop(all.stream().filter(child -> child.name().equals(last)).toList());
    }
}
