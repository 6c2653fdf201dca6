package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

class LeftoversTest {
    @TempDir private Path directory;
    private RunRecord record;
    private Process process;

    @BeforeEach
    void start() throws Exception {
        record = new RunRecord(directory.resolve("run.pids"));
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void a_recorded_process_is_stopped() throws Exception {
        record.begin();
        record.add("gateway", process.toHandle());

        Leftovers.of(record).stop();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void a_stranger_with_a_recorded_number_is_left_alone() throws Exception {
        var yesterday = Instant.now().minusSeconds(86_400).toEpochMilli();
        Files.writeString(record.file(), "gateway %d %d%n".formatted(process.pid(), yesterday));

        assertThat(Leftovers.of(record).processes()).isEmpty();
    }

    @Test
    void a_record_that_was_cut_off_loses_one_line_alone() throws Exception {
        record.begin();
        record.add("kafka", process.toHandle());
        Files.writeString(record.file(), "gateway 12", StandardOpenOption.APPEND);

        assertThat(record.entries()).hasSize(1);
        assertThat(record.alive("kafka")).isPresent();
    }

    @Test
    void a_first_run_has_no_leftovers() {
        assertThat(Leftovers.of(record).processes()).isEmpty();
    }

    @Test
    void a_process_that_ignores_the_request_is_killed() throws Exception {
        var deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; sleep 60").start();
        deaf.inputReader().readLine();

        Child.stop(List.of(new Child("deaf", deaf, directory)), Duration.ofMillis(200));

        assertThat(deaf.waitFor(5, TimeUnit.SECONDS)).isTrue();
        deaf.destroyForcibly();
    }
}
