package org.partnercenter.systemtests.charges;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.partnercenter.systemtests.given.Person;
import org.partnercenter.systemtests.given.Unique;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A file of charges, and what it must add up to. */
public record FocusFile(String text) {

    /**
     * A small file with what makes real ones hard, for accounts that nobody has seen: NULL for what
     * is absent, times without a zone, costs of 1e-11, accounts that are paths and share a name,
     * credits, JSON in the tags, a charge that is billed in the next month.
     */
    public static FocusFile sample() {
        FocusFile file = new FocusFile(resource("/focus-1.0.csv"));
        String mark = "-" + Unique.letters(10);
        String family = " " + Person.family();
        for (String account : file.sums().keySet()) {
            file = file.replace("\"" + account + "\"", "\"" + account + mark + "\"");
        }
        for (String name : List.of("Birch Harbour", "Quiet Meadow", "Granite Fold", "Slow River")) {
            file = file.replace(name, Person.named(name + family).name());
        }
        return file;
    }

    /** A gzipped file that is not ours, as it is. */
    public static FocusFile read(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new FocusFile(new String(in.readAllBytes(), UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(FocusFile.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public FocusFile replace(String part, String other) {
        return new FocusFile(text.replace(part, other));
    }

    public byte[] bytes() {
        return text.getBytes(UTF_8);
    }

    public byte[] gzipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    public List<NamedCsvRecord> rows() {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    /** What each account's charges add up to. */
    public TreeMap<String, Sums> sums() {
        return sumsBy(row -> row.getField("SubAccountId"));
    }

    /** What the charges of each group add up to. */
    public TreeMap<String, Sums> sumsBy(Function<NamedCsvRecord, String> group) {
        return rows().stream()
                .collect(
                        Collectors.groupingBy(
                                group,
                                TreeMap::new,
                                Collectors.reducing(Sums.NONE, FocusFile::sums, Sums::plus)));
    }

    /** What all charges add up to. */
    public Sums total() {
        return rows().stream().map(FocusFile::sums).reduce(Sums.NONE, Sums::plus);
    }

    private static Sums sums(NamedCsvRecord row) {
        return Sums.of(
                row.getField("BilledCost"),
                row.getField("EffectiveCost"),
                row.getField("ListCost"));
    }
}
