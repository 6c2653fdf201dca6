package org.partnercenter.billing.focus;

import org.partnercenter.billing.focus.UnusableFile.Cause;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and never guesses: bytes that are none end the file with the line they stand on,
 * after everything before them was handed out. A byte order mark is skipped.
 */
final class StrictUtf8Reader extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private long lines = 1;
    private boolean first = true;
    private boolean ended;
    private char last;

    StrictUtf8Reader(InputStream in) {
        this.in = in;
    }

    /** Whether all bytes were read. */
    boolean hasEnded() {
        return ended;
    }

    /** Whether the last line has its line break. */
    boolean endsWithLineBreak() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        CharBuffer target = CharBuffer.wrap(chars, offset, length).slice();
        while (target.position() == 0) {
            if (!bytes.hasRemaining() && !ended) {
                fill();
            }
            CoderResult result = decoder.decode(bytes, target, ended);
            if (result.isUnderflow() && ended) {
                return -1;
            }
            if (result.isError() && target.position() == 0) {
                throw invalid();
            }
            if (result.isUnderflow() && target.position() == 0) {
                fill();
            }
        }
        if (first) {
            first = false;
            if (chars[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(chars, offset + 1, chars, offset, target.position() - 1);
                return target.position() == 1
                        ? read(chars, offset, length)
                        : count(chars, offset, target.position() - 1);
            }
        }
        return count(chars, offset, target.position());
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private int count(char[] chars, int offset, int length) {
        int found = 0;
        for (int i = offset; i < offset + length; i++) {
            if (chars[i] == '\n') {
                found++;
            }
        }
        lines += found;
        last = chars[offset + length - 1];
        return length;
    }

    private UnusableFile invalid() {
        return new UnusableFile(
                Cause.INVALID_ENCODING,
                "Line " + lines + " holds bytes that are no UTF-8: save the file as UTF-8.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
