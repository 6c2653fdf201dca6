package org.partnercenter.platform.command;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The W3C trace context of the work on this thread; its trace id is in every log line and every
 * problem document.
 */
public final class Trace {

    /** The key of the trace id in the logging context. */
    public static final String MDC_KEY = "traceId";

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** The caller's trace context, or a new one when it sent none that is valid. */
    public static String continueOrBegin(@Nullable String traceparent) {
        if (traceparent != null
                && TRACEPARENT.matcher(traceparent).matches()
                && !traceparent.startsWith("00-" + "0".repeat(32))) {
            return "00-" + idOf(traceparent) + "-" + hex(8) + traceparent.substring(52);
        }
        return "00-" + hex(16) + "-" + hex(8) + "-01";
    }

    /** The trace id of a trace context. */
    public static String idOf(String traceparent) {
        return traceparent.substring(3, 35);
    }

    public static @Nullable String currentId() {
        return MDC.get(MDC_KEY);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
