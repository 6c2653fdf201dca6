package org.partnercenter.localrun.demo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
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
                                .ofCsvRecord(withoutBom(reader))) {
            var lines = csv.iterator();
            if (!lines.hasNext()) {
                throw new Unexpected(path + " is empty");
            }
            var consumer = rows.begin(new Columns(lines.next().getFields()));
            forEach(lines, consumer);
        } catch (IOException | CsvParseException e) {
            throw new Unexpected("%s cannot be read: %s".formatted(path, e.getMessage()));
        }
    }

    private static void forEach(Iterator<CsvRecord> lines, Consumer<List<String>> consumer) {
        lines.forEachRemaining(line -> consumer.accept(line.getFields()));
    }

    private Reader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        var plain = path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }

    private static Reader withoutBom(Reader reader) throws IOException {
        var pushback = new java.io.PushbackReader(reader);
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
