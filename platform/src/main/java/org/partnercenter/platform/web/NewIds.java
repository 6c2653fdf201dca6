package org.partnercenter.platform.web;

import org.partnercenter.platform.command.TimeOrderedIds;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Ids of new things: UUIDv7, except that a request repeated under its Idempotency-Key gets the id
 * it got before.
 */
public final class NewIds {

    static final String RESERVED = NewIds.class.getName() + ".reserved";

    private NewIds() {}

    /**
     * A new id; inside a request with an Idempotency-Key the first call answers the id reserved for
     * that key.
     */
    public static String next() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(RESERVED, RequestAttributes.SCOPE_REQUEST)
                        instanceof String id) {
            request.removeAttribute(RESERVED, RequestAttributes.SCOPE_REQUEST);
            return id;
        }
        return fresh();
    }

    /** A UUIDv7. */
    public static String fresh() {
        return TimeOrderedIds.next();
    }
}
