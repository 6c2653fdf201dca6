package org.partnercenter.benchmarks.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads answers one after the other from a connection: of a known length, or in chunks. */
final class AnswerReader {
    private final InputStream in;
    private byte[] buffer = new byte[16_384];
    private int position;
    private int end;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    Answer read() throws IOException {
        var head = head();
        int status = Integer.parseInt(head, 9, 12, 10);
        var bare = new Answer(status, head, new byte[0]);
        var length = bare.header("Content-Length");
        if (length != null) {
            return new Answer(status, head, take(Integer.parseInt(length)));
        }
        if ("chunked".equalsIgnoreCase(bare.header("Transfer-Encoding"))) {
            return new Answer(status, head, chunks());
        }
        return bare;
    }

    /** Everything up to the empty line, which is left out. */
    private String head() throws IOException {
        int from = position;
        while (true) {
            for (int i = Math.max(from, position + 3); i < end; i++) {
                if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                    int start = position;
                    position = i + 1;
                    return new String(buffer, start, i - 1 - start, StandardCharsets.ISO_8859_1);
                }
            }
            int seen = end - position;
            fill();
            from = position + seen;
        }
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.writeBytes(take(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        for (int i = position; ; i++) {
            if (i == end) {
                int seen = end - position;
                fill();
                i = position + seen;
            }
            if (buffer[i] == '\n') {
                var line = new String(buffer, position, i - position, StandardCharsets.ISO_8859_1);
                position = i + 1;
                return line;
            }
        }
    }

    private byte[] take(int length) throws IOException {
        var bytes = new byte[length];
        int taken = Math.min(length, end - position);
        System.arraycopy(buffer, position, bytes, 0, taken);
        position += taken;
        if (in.readNBytes(bytes, taken, length - taken) < length - taken) {
            throw new EOFException("The answer ends in its middle");
        }
        return bytes;
    }

    /** Reads more, keeping what has not been taken. */
    private void fill() throws IOException {
        int kept = end - position;
        if (kept == buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, kept * 2);
        } else if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, kept);
        }
        position = 0;
        end = kept;
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException("The server has closed the connection");
        }
        end += read;
    }
}
