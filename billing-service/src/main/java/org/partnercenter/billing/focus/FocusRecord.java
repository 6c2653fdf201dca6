package org.partnercenter.billing.focus;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One record of the file at a time: its values by column, those that are absent (empty, or the
 * literal NULL) as null. Values that repeat from record to record are made once.
 */
final class FocusRecord extends AbstractBaseCsvCallbackHandler<FocusRecord> {

    private final @Nullable String[] values = new @Nullable String[FocusColumn.values().length];
    private final String[] previous = new String[FocusColumn.values().length];
    private final List<String> headerFields = new ArrayList<>();
    private @Nullable FocusHeader header;
    private int fields;
    private boolean binary;

    FocusRecord() {
        Arrays.fill(previous, "");
    }

    @Nullable String value(FocusColumn column) {
        return values[column.ordinal()];
    }

    /** The values of {@link FocusColumn#details()}. */
    List<@Nullable String> details() {
        int first = FocusColumn.details().getFirst().ordinal();
        return Arrays.asList(Arrays.copyOfRange(values, first, values.length));
    }

    /** The line of the file on which the record begins. */
    long line() {
        return getStartingLineNumber();
    }

    /** Whether it has as many fields as the header. */
    boolean isWhole() {
        return header != null && fields == header.columns().size();
    }

    /** Whether it holds a NUL, which no text can. */
    boolean isBinary() {
        return binary;
    }

    int fields() {
        return fields;
    }

    /** Takes the current record as the header. */
    void becomeHeader() {
        header = FocusHeader.of(headerFields);
        Arrays.fill(values, null);
    }

    int columns() {
        return header == null ? 0 : header.columns().size();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        Arrays.fill(values, null);
        fields = 0;
        binary = false;
    }

    @Override
    protected void handleField(int index, char[] chars, int offset, int length, boolean quoted) {
        fields++;
        if (header == null) {
            headerFields.add(new String(chars, offset, length));
            return;
        }
        FocusColumn column = index < header.columns().size() ? header.columns().get(index) : null;
        if (column != null && !isAbsent(chars, offset, length)) {
            values[column.ordinal()] = text(column.ordinal(), chars, offset, length);
        }
    }

    private String text(int column, char[] chars, int offset, int length) {
        String before = previous[column];
        if (isSame(before, chars, offset, length)) {
            return before;
        }
        String text = new String(chars, offset, length);
        binary |= text.indexOf('\0') >= 0;
        if (!binary) {
            previous[column] = text;
        }
        return text;
    }

    private static boolean isSame(String text, char[] chars, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (text.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbsent(char[] chars, int offset, int length) {
        return length == 0
                || (length == 4
                        && chars[offset] == 'N'
                        && chars[offset + 1] == 'U'
                        && chars[offset + 2] == 'L'
                        && chars[offset + 3] == 'L');
    }

    @Override
    protected FocusRecord buildRecord() {
        return this;
    }
}
