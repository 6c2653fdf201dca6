package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;

/** A fact that could not be handled, with its cause, or one that waits behind such a fact. */
record Letter(Received received, @Nullable Throwable cause) {

    static Letter behind(Received received) {
        return new Letter(received, null);
    }
}
