package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;

/** A record that is no fact or does not fit its type; names what is wrong, never a value. */
final class UnreadableFact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFact(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
