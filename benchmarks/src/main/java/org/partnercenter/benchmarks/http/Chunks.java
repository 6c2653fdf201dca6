package org.partnercenter.benchmarks.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A stream that sends what it is given as the chunks of an HTTP/1.1 body. */
public final class Chunks extends OutputStream {
    private final OutputStream out;
    private final byte[] buffer = new byte[65_536];
    private int size;

    public Chunks(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, buffer.length - size);
            System.arraycopy(bytes, offset + done, buffer, size, part);
            size += part;
            done += part;
            if (size == buffer.length) {
                chunk();
            }
        }
    }

    private void chunk() throws IOException {
        out.write(ascii(Integer.toHexString(size) + "\r\n"));
        out.write(buffer, 0, size);
        out.write(ascii("\r\n"));
        size = 0;
    }

    /** Ends the body; the connection stays open for the answer. */
    @Override
    public void close() throws IOException {
        if (size > 0) {
            chunk();
        }
        out.write(ascii("0\r\n\r\n"));
        out.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
