package org.partnercenter.customer.customer.write.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.partnercenter.platform.command.CommandContext;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The ids that an import gives: UUIDv7 of the time of the one that its request reserved, the rest
 * of each made of the line's command, so that a repeated request gives the same again.
 */
record LineIds(UUID reserved) {

    private static final long TIME = 0xffff_ffff_ffff_0000L;
    private static final long VERSION = 0x7000;
    private static final long BELOW_VERSION = 0x0fff;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3fff_ffff_ffff_ffffL;

    String of(CommandContext line) {
        ByteBuffer hash = ByteBuffer.wrap(hash(line.actor() + "\n" + line.commandId()));
        return new UUID(
                        (reserved.getMostSignificantBits() & TIME)
                                | VERSION
                                | (hash.getLong() & BELOW_VERSION),
                        VARIANT | (hash.getLong() & BELOW_VARIANT))
                .toString();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
