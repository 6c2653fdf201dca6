package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.feed.Received.Heard;

/** A fact that could not be handled, with its cause, or one that waits behind such a fact. */
record Letter(Heard received, @Nullable Throwable cause) {

    static Letter behind(Heard received) {
        return new Letter(received, null);
    }
}
