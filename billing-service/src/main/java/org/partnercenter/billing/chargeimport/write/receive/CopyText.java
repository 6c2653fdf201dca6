package org.partnercenter.billing.chargeimport.write.receive;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Rows in PostgreSQL's text format of COPY, as UTF-8 bytes. */
final class CopyText {

    private byte[] bytes;
    private int length;
    private int rows;
    private boolean inRow;

    CopyText(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int rows() {
        return rows;
    }

    void clear() {
        length = 0;
        rows = 0;
    }

    /** A value of the row, or null for none. */
    CopyText value(@Nullable String text) {
        int chars = text == null ? 1 : text.length();
        reserve(4 * chars + 2);
        if (inRow) {
            bytes[length++] = '\t';
        }
        inRow = true;
        if (text == null) {
            bytes[length++] = '\\';
            bytes[length++] = 'N';
            return this;
        }
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else {
                i += wide(text, i);
            }
        }
        return this;
    }

    void endRow() {
        reserve(1);
        bytes[length++] = '\n';
        inRow = false;
        rows++;
    }

    private void ascii(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            default -> bytes[length++] = (byte) c;
        }
    }

    private void escaped(char c) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) c;
    }

    /** Writes a character beyond ASCII; answers how many chars it took beside the first. */
    private int wide(String text, int at) {
        int point = text.codePointAt(at);
        if (point < 0x800) {
            bytes[length++] = (byte) (0xc0 | point >> 6);
        } else if (point < 0x10000) {
            bytes[length++] = (byte) (0xe0 | point >> 12);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        } else {
            bytes[length++] = (byte) (0xf0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        }
        bytes[length++] = (byte) (0x80 | point & 0x3f);
        return point < 0x10000 ? 0 : 1;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
