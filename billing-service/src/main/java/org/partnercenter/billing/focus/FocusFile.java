package org.partnercenter.billing.focus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.partnercenter.billing.focus.UnusableFile.Cause;

import java.io.InputStream;
import java.util.Iterator;

/**
 * A file of charges in the FOCUS format, read from its beginning to its end once, in memory that
 * does not depend on its size.
 */
public final class FocusFile {

    private static final int LONGEST_RECORD = 1 << 20;

    private final StrictUtf8Reader text;
    private final FocusRecord record = new FocusRecord();
    private final RowParser parser = new RowParser();

    public FocusFile(InputStream content) {
        text = new StrictUtf8Reader(content);
    }

    /** Takes the rows one by one. */
    public interface Rows {

        void charge(Row.Charge charge);

        void refused(Row.Refused refused);
    }

    /**
     * Reads the whole file and hands out its rows in order.
     *
     * @return how many rows it has
     * @throws UnusableFile when it counts nothing as a whole; rows may have been handed out
     */
    public long read(Rows rows) {
        try {
            return readAll(rows);
        } catch (CsvParseException failed) {
            throw unusable(failed);
        }
    }

    private long readAll(Rows rows) {
        Iterator<FocusRecord> records =
                CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_RECORD)
                        .build(record, text)
                        .iterator();
        if (!records.hasNext()) {
            throw new UnusableFile(
                    Cause.EMPTY_FILE, "The file is empty: send its header and its rows.");
        }
        records.next().becomeHeader();
        long count = 0;
        while (records.hasNext()) {
            FocusRecord next = records.next();
            count++;
            refuseCutOff(next);
            switch (parser.parse(next)) {
                case Row.Charge charge -> rows.charge(charge);
                case Row.Refused refused -> rows.refused(refused);
            }
        }
        return count;
    }

    /** A last line that is too short and has no line break was cut off. */
    private void refuseCutOff(FocusRecord row) {
        if (row.fields() < row.columns() && text.hasEnded() && !text.endsWithLineBreak()) {
            throw cutOff(row.line());
        }
    }

    private static UnusableFile cutOff(long line) {
        return new UnusableFile(
                Cause.TRUNCATED,
                "The file ends in the middle of the row on line " + line + ": send it whole.");
    }

    private RuntimeException unusable(CsvParseException failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return switch (root) {
            case UnusableFile unusable -> unusable;
            case CsvParseException _ when text.hasEnded() -> cutOff(record.line());
            case CsvParseException _ ->
                    new UnusableFile(
                            Cause.MALFORMED_CSV,
                            "The row on line "
                                    + record.line()
                                    + " does not end within a million characters: close its"
                                    + " quotes.");
            default -> failed;
        };
    }
}
