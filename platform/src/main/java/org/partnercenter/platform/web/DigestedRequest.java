package org.partnercenter.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Sha256;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A request whose body is hashed while it streams through, so that a body of any size can be
 * compared with an earlier one.
 */
final class DigestedRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final int MOST_IN_MEMORY = 1 << 20;

    private final MessageDigest digest = Sha256.digest();
    private @Nullable SealedFile ahead;
    private @Nullable InputStream restOfBody;
    private @Nullable Stream stream;
    private @Nullable String sha256;

    DigestedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new Stream(new DigestInputStream(super.getInputStream(), digest));
        }
        return stream;
    }

    /**
     * Reads the whole body, so that its hash is known before it is used; what is longer than a
     * mebibyte waits on disk.
     */
    DigestedRequest readAhead() throws IOException {
        byte[] beginning = getInputStream().readNBytes(MOST_IN_MEMORY);
        InputStream body = new ByteArrayInputStream(beginning);
        if (beginning.length == MOST_IN_MEMORY) {
            ahead = SealedFile.of(getInputStream());
            restOfBody = ahead.open();
            body = new SequenceInputStream(body, restOfBody);
        }
        sha256OfBody();
        stream = new Stream(body);
        return this;
    }

    /** Reads what is left of the body and answers the hash of all of it, in hex. */
    String sha256OfBody() throws IOException {
        if (sha256 == null) {
            getInputStream().transferTo(OutputStream.nullOutputStream());
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        return sha256;
    }

    /** The same, or null when nobody has read the body to its end. */
    @Nullable String sha256OfWholeBody() throws IOException {
        return sha256 == null && (stream == null || !stream.isFinished()) ? null : sha256OfBody();
    }

    @Override
    public void close() throws IOException {
        if (restOfBody != null) {
            restOfBody.close();
        }
        if (ahead != null) {
            ahead.close();
        }
    }

    private static final class Stream extends ServletInputStream {
        private final InputStream in;
        private boolean finished;

        private Stream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            finished = value < 0;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Requests are read synchronously");
        }
    }
}
