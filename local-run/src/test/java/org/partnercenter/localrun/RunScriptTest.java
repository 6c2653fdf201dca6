package org.partnercenter.localrun;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The script alone, in a project where everything it calls is a stand-in. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class RunScriptTest {
    private static final String HEADER =
            "Filesystem 1024-blocks Used Available Capacity Mounted\\n";

    @TempDir private Path project;

    /** How a call ended. */
    private record Outcome(int code, String text) {}

    @BeforeEach
    void standIns() throws IOException {
        Files.copy(Path.of("../run"), project.resolve("run"));
        project.resolve("run").toFile().setExecutable(true);
        script("bin/jdk25", "echo " + project);
        script("bin/java", "echo started \"$@\"; exit 7");
        script("bin/df", "printf '" + HEADER + "/dev/x 1 1 99999999 1%% /\\n'");
        Files.createFile(project.resolve("pom.xml"));
        Files.createDirectories(project.resolve("local-run/src/main"));
        Files.createFile(project.resolve("local-run/pom.xml"));
        Files.createDirectories(project.resolve("local-run/target"));
        Files.createFile(project.resolve("local-run/target/local-run-0.1.0-SNAPSHOT-app.jar"));
        Files.createDirectories(project.resolve(".local/apps/local-run-4294967295"));
    }

    @Test
    void the_launchers_exit_code_is_the_scripts() throws Exception {
        var outcome = run("--demo", "a b.csv");

        assertThat(outcome.code()).isEqualTo(7);
        assertThat(outcome.text()).contains("LocalRun --demo a b.csv");
    }

    @Test
    void a_missing_jdk_ends_it_before_anything_starts() throws Exception {
        script("bin/jdk25", "echo 'No JDK 25 found: install one' >&2; exit 1");

        assertThat(run()).isEqualTo(new Outcome(1, "No JDK 25 found: install one\n"));
    }

    @Test
    void a_nearly_full_disk_ends_it_in_one_line() throws Exception {
        script("bin/df", "printf '" + HEADER + "/dev/x 1 1 293000 99%% /\\n'");
        var outcome = run();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text()).startsWith("Only 286 MB are free").hasLineCount(1);
    }

    @Test
    void a_place_that_cannot_be_written_ends_it_in_one_line() throws Exception {
        Files.createFile(project.resolve(".local/logs"));
        var outcome = run();

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text()).startsWith("Cannot make the directories").hasLineCount(1);
    }

    @Test
    void data_can_be_forgotten_on_a_full_disk() throws Exception {
        script("bin/df", "printf '" + HEADER + "/dev/x 1 1 0 100%% /\\n'");

        assertThat(run("--reset").text()).contains("LocalRun --reset");
    }

    @Test
    void a_signal_to_the_script_reaches_the_launcher_and_waits_for_it() throws Exception {
        script(
                "bin/java",
                "trap 'echo stopped; exit 0' TERM; echo ready; for i in {1..1000}; do sleep 0.05;"
                        + " done");
        var process = start();
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");

            process.toHandle().destroy();

            assertThat(output.readLine()).isEqualTo("stopped");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Outcome run(String... arguments) throws Exception {
        var process = start(arguments);
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private Process start(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("./run"), Arrays.stream(arguments)).toList();
        var builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment().merge("PATH", project + "/bin", (path, ours) -> ours + ":" + path);
        return builder.redirectErrorStream(true).start();
    }

    private void script(String name, String text) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + text + "\n");
        file.toFile().setExecutable(true);
    }
}
