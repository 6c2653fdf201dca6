package org.partnercenter.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PlatformProcessTest {

    @Test
    void the_kernels_figures_are_kilobytes() {
        var lines = List.of("Name:\tjava", "VmRSS:\t  204800 kB", "Threads:\t30");

        assertThat(PlatformProcess.kilobytes(lines, "VmRSS:")).isEqualTo(204_800);
        assertThat(PlatformProcess.kilobytes(lines, "Pss:")).isZero();
    }

    @Test
    void this_process_has_memory_and_has_used_the_processor() {
        var self = new PlatformProcess("self", ProcessHandle.current().pid());
        var memory = self.memory();

        assertThat(memory.resident()).isGreaterThan(20_000_000);
        assertThat(memory.proportional()).isBetween(1L, memory.resident());
        assertThat(self.processorTime()).isPositive();
    }

    @Test
    void processes_that_have_ended_are_not_counted(@TempDir Path directory) throws IOException {
        long alive = ProcessHandle.current().pid();
        Files.writeString(
                directory.resolve("run.pids"),
                "launcher %d 1\nscript %d 1\ngateway 4194305 1\n".formatted(alive, alive));

        var processes = PlatformProcesses.of(new RunFiles(directory.resolve("none"), directory));

        assertThat(processes.javas()).containsExactly(new PlatformProcess("launcher", alive));
        assertThat(processes.postgres()).isEmpty();
    }
}
