package org.partnercenter.gateway.proxy;

import java.io.IOException;

/** A request's body could not be passed on for a reason that is not the service's. */
abstract sealed class RefusedBody extends IOException {

    RefusedBody(String message) {
        super(message);
    }

    /** It is larger than allowed. */
    static final class TooLarge extends RefusedBody {
        final long limit;

        TooLarge(long limit) {
            super("The body is larger than " + limit + " bytes");
            this.limit = limit;
        }
    }

    /** The client stopped sending it. */
    static final class Broken extends RefusedBody {
        Broken(IOException cause) {
            super("The client stopped sending");
            initCause(cause);
        }
    }
}
