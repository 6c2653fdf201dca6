package org.partnercenter.localrun.demo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A FOCUS file on disk, plain or gzipped, read row by row however large it is. */
record FocusFile(Path path) {

    /** Reads the header, then hands every row to the consumer that was made for this header. */
    void read(RowsFor rows) {
        try (var reader = open();
                var csv =
                        CsvReader.builder()
                                .detectBomHeader(false)
                                .allowExtraFields(true)
                                .allowMissingFields(true)
                                .ofCsvRecord(withoutBom(reader))) {
            var lines = csv.iterator();
            if (!hasMore(lines)) {
                throw new Unexpected(path + " is empty");
            }
            var consumer = rows.begin(new Columns(lines.next().getFields()));
            forEach(lines, consumer);
        } catch (IOException | CsvParseException e) {
            throw unreadable(e);
        }
    }

    private void forEach(Iterator<CsvRecord> lines, Consumer<List<String>> consumer) {
        while (hasMore(lines)) {
            consumer.accept(lines.next().getFields());
        }
    }

    /** Reads on; what goes wrong here is the file's fault, not that of whoever takes its rows. */
    private boolean hasMore(Iterator<CsvRecord> lines) {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        }
    }

    private Unexpected unreadable(Exception cause) {
        return new Unexpected("%s cannot be read: %s".formatted(path, cause.getMessage()));
    }

    private Reader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        var plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }

    private static Reader withoutBom(Reader reader) throws IOException {
        var pushback = new PushbackReader(reader);
        var first = pushback.read();
        if (first != '\uFEFF' && first >= 0) {
            pushback.unread(first);
        }
        return pushback;
    }

    /** Makes the consumer of the rows when the header is known. */
    interface RowsFor {
        Consumer<List<String>> begin(Columns columns);
    }
}
