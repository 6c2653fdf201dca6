package org.partnercenter.platform.web;

import java.util.Set;

/** Holds a read back until the views contain what a consistency token names. */
public interface ReadBarrier {

    /**
     * Waits until they do.
     *
     * @param views the views that are going to be read; none of them stands for all
     * @throws org.partnercenter.platform.command.Rejection 503 with Retry-After when they still do
     *     not after five seconds, 400 for a token that is none
     */
    void await(String consistencyToken, Set<String> views);
}
