package org.partnercenter.benchmarks.suites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A file of charges in the FOCUS format, as wide and as mixed as a cloud vendor's: a thousand
 * accounts, a dozen products, hourly rows of the current month. The same seed gives the same file.
 */
record FocusFile(int rows, long seed, LocalDate today) {

    Path writeTo(Path file) {
        var random = new SplittableRandom(seed);
        var names = FocusColumn.ALL.stream().map(FocusColumn::name);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(names.collect(Collectors.joining(",")));
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                write(Charge.random(random, today), out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Charge charge, Appendable out) throws IOException {
        var separator = "";
        for (var column : FocusColumn.ALL) {
            out.append(separator).append(column.value().apply(charge));
            separator = ",";
        }
        out.append('\n');
    }
}
