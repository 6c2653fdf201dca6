package org.partnercenter.benchmarks.suites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

class FocusFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void every_row_has_the_columns_of_the_header(@TempDir Path directory) throws IOException {
        var lines = lines(directory, 1);

        assertThat(lines).hasSize(501);
        assertThat(lines.stream().map(FocusFileTest::fields).collect(Collectors.toSet()))
                .isEqualTo(Set.of(38));
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("2026-12-02"));
    }

    @Test
    void the_same_seed_gives_the_same_file_and_another_seed_another(@TempDir Path directory)
            throws IOException {
        assertThat(lines(directory, 1))
                .isEqualTo(lines(directory, 1))
                .isNotEqualTo(lines(directory, 2));
    }

    private static java.util.List<String> lines(Path directory, long seed) throws IOException {
        return Files.readAllLines(
                new FocusFile(500, seed, TODAY).writeTo(directory.resolve("f" + seed)));
    }

    private static int fields(String line) {
        return line.replaceAll("\"([^\"]|\"\")*\"", "quoted").split(",", -1).length;
    }
}
