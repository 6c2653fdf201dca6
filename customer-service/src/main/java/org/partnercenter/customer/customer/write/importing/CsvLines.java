package org.partnercenter.customer.customer.write.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.register.NewCustomer;
import org.partnercenter.platform.command.Rejection;

import java.io.Reader;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads customers from CSV with a header of the fields' names; tags are parted by {@code |}. */
final class CsvLines {

    private static final List<String> COLUMNS =
            List.of(
                    "customerId",
                    "accountName",
                    "name",
                    "mobile",
                    "email",
                    "country",
                    "customerType",
                    "associationType",
                    "tags",
                    "accountManagerId",
                    "cloudAccountId");
    private static final List<String> REQUIRED = List.of("accountName", "name", "associationType");
    private static final int LONGEST_FIELD = 65_536;
    private static final Pattern BAR = Pattern.compile("\\|");

    private CsvLines() {}

    /** Reads all lines; a header or a structure that cannot be used is refused. */
    static void read(Reader text, Consumer<Line> consumer) {
        long lastWhole = 0;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .maxBufferSize(4 * LONGEST_FIELD)
                        .allowUnclosedQuote(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw invalid("MISSING_HEADER", "must begin with a line of the columns' names");
            }
            CsvRecord first = records.next();
            List<String> header = header(first);
            lastWhole = first.getStartingLineNumber();
            while (records.hasNext()) {
                CsvRecord record = records.next();
                consumer.accept(line(record, header));
                lastWhole = record.getStartingLineNumber();
            }
        } catch (CsvParseException broken) {
            throw invalid(
                    "MALFORMED_CSV",
                    String.format(
                            Locale.ROOT,
                            "has, behind the record that begins in line %d, a quote that is not"
                                    + " closed, text behind a closing quote, or a field that is"
                                    + " too long",
                            lastWhole));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static List<String> header(CsvRecord record) {
        List<String> names = record.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                throw invalid(
                        "UNKNOWN_COLUMN",
                        "has a column"
                                + UnknownName.of(name)
                                + " that is none of "
                                + String.join(", ", COLUMNS));
            }
            if (!seen.add(name)) {
                throw invalid("DUPLICATE_COLUMN", "has the column " + name + " twice");
            }
        }
        for (String name : REQUIRED) {
            if (!seen.contains(name)) {
                throw invalid("MISSING_COLUMN", "has no column " + name);
            }
        }
        return names;
    }

    private static Line line(CsvRecord record, List<String> header) {
        long number = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            return Line.broken(
                    number,
                    Rejection.invalid(
                            "line",
                            "WRONG_FIELD_COUNT",
                            String.format(
                                    Locale.ROOT,
                                    "has %d fields where the header has %d",
                                    record.getFieldCount(),
                                    header.size())));
        }
        String tags = value(record, header, "tags");
        return Line.of(
                number,
                new NewCustomer(
                        value(record, header, "customerId"),
                        value(record, header, "accountName"),
                        value(record, header, "name"),
                        value(record, header, "mobile"),
                        value(record, header, "email"),
                        value(record, header, "country"),
                        value(record, header, "customerType"),
                        value(record, header, "associationType"),
                        tags == null ? List.of() : List.of(BAR.split(tags, -1)),
                        value(record, header, "accountManagerId"),
                        value(record, header, "cloudAccountId")));
    }

    private static @Nullable String value(CsvRecord record, List<String> header, String name) {
        int index = header.indexOf(name);
        String value = index < 0 ? "" : record.getField(index).strip();
        return value.isEmpty() ? null : value;
    }

    private static Rejection invalid(String code, String message) {
        return Rejection.invalid("body", code, message);
    }
}
