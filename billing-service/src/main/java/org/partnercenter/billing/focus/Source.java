package org.partnercenter.billing.focus;

import java.io.IOException;
import java.io.InputStream;

/**
 * The sender's bytes: when they break off, the file is unusable. It says that more may come until
 * the end was seen; a gzip of several members would be taken to end with its first otherwise.
 */
final class Source extends InputStream {

    private final InputStream sent;
    private boolean ended;
    private boolean begun;

    Source(InputStream sent) {
        this.sent = sent;
    }

    boolean isEmpty() {
        return ended && !begun;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            int read = sent.read(bytes, offset, length);
            ended = read < 0;
            begun |= read > 0;
            return read;
        } catch (IOException broken) {
            throw new UnusableFile(
                    UnusableFile.Cause.INTERRUPTED,
                    "The file broke off while it was sent: send it again.");
        }
    }

    @Override
    public int available() {
        return ended ? 0 : 1;
    }
}
