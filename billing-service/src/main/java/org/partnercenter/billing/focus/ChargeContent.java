package org.partnercenter.billing.focus;

import org.partnercenter.billing.focus.UnusableFile.Cause;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a sender sent, unpacked when it is gzip (told by its first bytes, whatever it was announced
 * as), and hashed on the way, so that the same content is recognised however it was packed.
 */
public final class ChargeContent extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final Source source;
    private final InputStream content;
    private final MessageDigest digest = newDigest();
    private boolean packed;

    /**
     * Begins to read.
     *
     * @param announcedAsGzip whether the sender said that it is packed
     * @throws UnusableFile when it says so and is not
     */
    public ChargeContent(InputStream sent, boolean announcedAsGzip) {
        source = new Source(sent);
        try {
            content = unpacked(source);
        } catch (IOException failed) {
            throw unusable(failed);
        }
        if (announcedAsGzip && !packed && !source.isEmpty()) {
            throw new UnusableFile(
                    Cause.INVALID_GZIP,
                    "Content-Encoding says gzip, and the body is none: pack it, or leave the header"
                            + " out.");
        }
    }

    private InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream peek = new PushbackInputStream(in, 2);
        int first = peek.read();
        int second = first < 0 ? -1 : peek.read();
        if (second >= 0) {
            peek.unread(second);
        }
        if (first >= 0) {
            peek.unread(first);
        }
        if (first != 0x1f || second != 0x8b) {
            return peek;
        }
        boolean again = packed;
        packed = true;
        InputStream inner = new GZIPInputStream(peek, BUFFER);
        return again ? inner : unpacked(inner);
    }

    /** SHA-256 of all that was read, in hex. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = content.read(bytes, offset, length);
            if (read > 0) {
                digest.update(bytes, offset, read);
            }
            return read;
        } catch (EOFException | ZipException damaged) {
            throw unusable(damaged);
        }
    }

    private static UnusableFile unusable(IOException failed) {
        return failed instanceof EOFException
                ? new UnusableFile(
                        Cause.TRUNCATED, "The gzip ends before its end: send the file whole.")
                : new UnusableFile(Cause.INVALID_GZIP, "The gzip is damaged: pack the file again.");
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
