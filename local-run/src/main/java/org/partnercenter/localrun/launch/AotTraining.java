package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes the caches that let the next start be quick: while the platform runs, in the background, at
 * the lowest priority, one component after the other. What is interrupted is made the next time.
 */
record AotTraining(Layout layout, Platform platform, Progress progress) {
    private static final Path NICE = Path.of("/usr/bin/nice");

    void begin() {
        var untrained =
                platform.catalogue().components().stream()
                        .filter(component -> cache(component).isMissing())
                        .toList();
        if (!untrained.isEmpty()) {
            progress.line("Preparing quicker starts in the background.");
            Thread.ofVirtual().start(() -> trainAll(untrained));
        }
    }

    private AotCache cache(Component component) {
        return AotCache.of(component, jar(component));
    }

    private Path jar(Component component) {
        return Objects.requireNonNull(platform.jars().get(component.name()));
    }

    private void trainAll(List<Component> components) {
        try {
            for (var component : components) {
                train(component);
            }
            if (!platform.processes().isStopping()) {
                progress.line("The next start will be quicker.");
            }
        } catch (Refusal | IOException _) {
            // stopping, or no room: a start without the cache is only slower
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void train(Component component) throws IOException, InterruptedException {
        var cache = cache(component);
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        var draft = cache.draft();
        cache.clear();
        command.addAll(platform.java().train(component, jar(component), draft));
        var log = layout.log(component.name() + "-training");
        var code = platform.processes().spawn(component, command, log).process().waitFor();
        if (code == 0 && Files.exists(draft) && !platform.processes().isStopping()) {
            cache.take(draft);
        }
    }
}
