package org.partnercenter.localrun.demo;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A FOCUS file with its times moved, without the charges that would begin later than now: the
 * partner's clock decides on the provider's calendar, as it does for the current month.
 */
record ShiftedFile(FocusFile file, MonthShift shift, LocalDateTime now, AtomicLong leftOut) {

    ShiftedFile(FocusFile file, MonthShift shift, LocalDateTime now) {
        this(file, shift, now, new AtomicLong());
    }

    /** Leaves the stream open: only what was written to its end is a whole file. */
    void writeTo(OutputStream out) throws IOException {
        leftOut.set(0);
        var text =
                new OutputStreamWriter(
                        new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
        try {
            var csv = CsvWriter.builder().build(text);
            file.read(columns -> rows(columns, csv));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Consumer<List<String>> rows(Columns columns, CsvWriter csv) {
        csv.writeRecord(columns.names());
        var start = columns.require(Columns.CHARGE_START);
        var times = columns.times();
        return row -> {
            if (beginsLater(row, start)) {
                leftOut.incrementAndGet();
            } else {
                csv.writeRecord(shifted(row, times));
            }
        };
    }

    private boolean beginsLater(List<String> row, int start) {
        return Columns.value(row, start)
                .flatMap(shift::local)
                .filter(begin -> begin.isAfter(now))
                .isPresent();
    }

    private List<String> shifted(List<String> row, int[] times) {
        var copy = new ArrayList<>(row);
        for (var index : times) {
            if (index < copy.size()) {
                copy.set(index, shift.shift(copy.get(index)));
            }
        }
        return copy;
    }
}
