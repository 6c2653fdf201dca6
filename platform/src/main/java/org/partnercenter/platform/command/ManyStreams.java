package org.partnercenter.platform.command;

import java.util.Collection;

/** For work on many aggregates at once. */
public interface ManyStreams {

    /**
     * Runs work that loads these aggregates: their streams are read in one statement, before it
     * begins, instead of one by one.
     */
    <X extends Exception> void read(Collection<String> aggregateIds, Work<X> work) throws X;

    /** What is done with the aggregates; each of them is loaded once at most. */
    @FunctionalInterface
    interface Work<X extends Exception> {
        void run() throws X;
    }
}
