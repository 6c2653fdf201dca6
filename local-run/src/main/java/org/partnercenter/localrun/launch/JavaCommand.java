package org.partnercenter.localrun.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of the platform's JVMs. A cache is good only for the collector and the object
 * headers it was trained with, so both commands share those flags.
 */
record JavaCommand(boolean fullJit) {
    private static final List<String> SHARED =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-Duser.timezone=UTC",
                    "-Dfile.encoding=UTF-8",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /**
     * The young generation is what a start fills: a tiny one would be collected a hundred times.
     */
    private static final List<String> FOR_A_QUICK_AND_SMALL_START =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-Xms24m",
                    "-XX:NewSize=9m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=30",
                    "-XX:TrimNativeHeapInterval=10000");

    List<String> run(Component component, Path jar, AotCache cache) {
        var command = new ArrayList<>(begin(component));
        command.addAll(fullJit ? forLoad(component) : FOR_A_QUICK_AND_SMALL_START);
        // keeps the cache's pages shared with the file instead of copying them to move them
        command.add("-XX:+UnlockDiagnosticVMOptions");
        command.add("-XX:ArchiveRelocationMode=0");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(cache.use());
        switch (component.entry()) {
            case Component.Entry.Application() -> command.addAll(List.of("-jar", jar.toString()));
            case Component.Entry.Class(var name, _, var arguments) -> {
                command.addAll(List.of("-cp", jar.toString(), name));
                command.addAll(arguments);
            }
        }
        return command;
    }

    /** Goes through the start and ends before anything is served, scheduled or consumed. */
    List<String> train(Component component, Path jar, Path output) {
        var command = new ArrayList<>(begin(component));
        command.add("-XX:AOTCacheOutput=" + output);
        command.add("-Dspring.context.exit=onRefresh");
        command.add("-Ddb-scheduler.delay-startup-until-context-ready=true");
        switch (component.entry()) {
            case Component.Entry.Application() -> command.addAll(List.of("-jar", jar.toString()));
            case Component.Entry.Class(_, var training, _) ->
                    command.addAll(List.of("-cp", jar.toString(), training));
        }
        return command;
    }

    /** The heap is there from the start, so that what grows under load is something else. */
    private static List<String> forLoad(Component component) {
        return List.of("-Xms%dm".formatted(component.heapMegabytes()), "-XX:+AlwaysPreTouch");
    }

    private static List<String> begin(Component component) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHARED);
        command.add("-Xmx%dm".formatted(component.heapMegabytes()));
        return command;
    }
}
