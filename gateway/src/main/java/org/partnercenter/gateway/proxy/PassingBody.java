package org.partnercenter.gateway.proxy;

import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A request's body on its way to a service: never kept, only counted, and not held up. One that
 * breaks off breaks the service's connection too: its end would look like the end of a whole body.
 */
final class PassingBody extends AbstractHttpEntity {

    private static final int BUFFER = 32 * 1024;

    private final InputStream source;
    private final long length;
    private final long limit;
    private final Cancellable request;

    PassingBody(InputStream source, long length, long limit, Cancellable request) {
        super((String) null, null, length < 0);
        this.source = source;
        this.length = length;
        this.limit = limit;
        this.request = request;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        try {
            pass(target);
        } catch (RefusedBody | RuntimeException | Error half) {
            request.cancel();
            throw half;
        }
    }

    private void pass(OutputStream target) throws IOException {
        byte[] buffer = new byte[length >= 0 && length < BUFFER ? (int) length : BUFFER];
        long passed = 0;
        for (int read = next(buffer); read > 0; read = next(buffer)) {
            passed += read;
            if (passed > limit) {
                throw new RefusedBody.TooLarge(limit);
            }
            target.write(buffer, 0, read);
            if (hasNoMoreNow()) {
                target.flush();
            }
        }
    }

    private int next(byte[] buffer) throws RefusedBody {
        try {
            return source.read(buffer);
        } catch (IOException broken) {
            throw new RefusedBody.Broken(broken);
        }
    }

    private boolean hasNoMoreNow() throws RefusedBody {
        try {
            return source.available() == 0;
        } catch (IOException broken) {
            throw new RefusedBody.Broken(broken);
        }
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public @Nullable InputStream getContent() {
        return source;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
