package org.partnercenter.platform.feed;

import org.slf4j.MDC;

import java.util.List;

/** Puts the trace of a fact into what is logged while it is handled. */
final class FactTrace {
    private static final String KEY = "traceId";
    private static final int TRACE_ID_BEGINS = 3;
    private static final int TRACE_ID_ENDS = 35;

    private FactTrace() {}

    /** A batch has the trace of its fact when it is a single one, and none otherwise. */
    static void during(List<Delivery> facts, Runnable work) {
        var traceparent = facts.size() == 1 ? facts.getFirst().header().traceparent() : null;
        if (traceparent == null || traceparent.length() < TRACE_ID_ENDS) {
            work.run();
            return;
        }
        try (var _ = MDC.putCloseable(KEY, traceparent.substring(TRACE_ID_BEGINS, TRACE_ID_ENDS))) {
            work.run();
        }
    }
}
