package org.partnercenter.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Holds an answer back until it is kept for its key; one that grows past a mebibyte goes straight
 * through and is not kept.
 */
final class KeptAnswer extends HttpServletResponseWrapper {

    private static final int MOST = 1 << 20;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean passing;
    private @Nullable PrintWriter writer;

    private final ServletOutputStream stream =
            new ServletOutputStream() {
                @Override
                public void write(int value) throws IOException {
                    write(new byte[] {(byte) value}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    if (!passing && held.size() + length > MOST) {
                        passOn();
                        passing = true;
                    }
                    if (passing) {
                        getResponse().getOutputStream().write(bytes, offset, length);
                    } else {
                        held.write(bytes, offset, length);
                    }
                }

                @Override
                public void flush() throws IOException {
                    if (passing) {
                        getResponse().getOutputStream().flush();
                    }
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("Answers are written synchronously");
                }
            };

    KeptAnswer(HttpServletResponse response) {
        super(response);
    }

    /** The whole answer, or null when it was too long to keep. */
    byte @Nullable [] body() {
        flushWriter();
        return passing ? null : held.toByteArray();
    }

    /** Sends what was held back. */
    void passOn() throws IOException {
        flushWriter();
        held.writeTo(getResponse().getOutputStream());
        held.reset();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() throws IOException {
        if (passing) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }
}
