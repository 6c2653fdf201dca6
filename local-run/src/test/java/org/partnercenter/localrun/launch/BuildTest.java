package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

class BuildTest {
    private static final FileTime LATER = FileTime.from(Instant.now().plusSeconds(3600));

    @TempDir private Path project;

    @BeforeEach
    void twoBuiltModules() throws Exception {
        write("platform/src/main/java/P.java");
        for (var module : List.of("gateway", "billing-service")) {
            write(module + "/pom.xml");
            write(module + "/src/main/java/A.java");
            write(module + "/target/" + module + "-0.1.0-SNAPSHOT-app.jar");
        }
    }

    @Test
    void nothing_is_stale_after_a_build() {
        assertThat(stale()).isEmpty();
    }

    @Test
    void a_module_with_a_newer_source_is_stale_alone() throws Exception {
        touch("gateway/src/main/java/A.java");

        assertThat(stale()).containsExactly("gateway");
    }

    @Test
    void newer_shared_sources_make_all_stale() throws Exception {
        touch("platform/src/main/java/P.java");

        assertThat(stale()).containsExactly("gateway", "billing-service");
    }

    @Test
    void a_module_that_was_never_built_is_stale() throws Exception {
        Files.delete(project.resolve("gateway/target/gateway-0.1.0-SNAPSHOT-app.jar"));

        assertThat(stale()).containsExactly("gateway");
    }

    private List<String> stale() {
        var build = new Build(Layout.durable(project), new Progress(System.out, Instant.now()));
        return build.stale(List.of("gateway", "billing-service"));
    }

    private void write(String path) throws Exception {
        var file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    private void touch(String path) throws Exception {
        Files.setLastModifiedTime(project.resolve(path), LATER);
    }
}
