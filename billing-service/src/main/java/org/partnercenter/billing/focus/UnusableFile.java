package org.partnercenter.billing.focus;

/** A file that counts nothing as a whole: why, as a stable code and a sentence for its sender. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What can be wrong with a whole file. */
    public enum Cause {
        /** There is nothing in it. */
        EMPTY_FILE,
        /** Its first line names no FOCUS column. */
        MISSING_HEADER,
        /** A column that every charge needs is not in the header. */
        MISSING_COLUMN,
        /** A column is in the header twice. */
        DUPLICATE_COLUMN,
        /** Its columns are not separated by commas. */
        WRONG_DELIMITER,
        /** Its bytes are no UTF-8. */
        INVALID_ENCODING,
        /** It says to be gzip and is not, or is damaged. */
        INVALID_GZIP,
        /** It ends before its end. */
        TRUNCATED,
        /** A quoted field never ends. */
        MALFORMED_CSV,
        /** The sender went away, or the service did, before the end of the file. */
        INTERRUPTED
    }

    private final Cause cause;

    public UnusableFile(Cause cause, String detail) {
        super(detail, null, false, false);
        this.cause = cause;
    }

    public String code() {
        return cause.name();
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
