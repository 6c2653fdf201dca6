package org.partnercenter.association.deadline;

import java.time.Instant;

/** Ends things at their time, once, also when the service was down meanwhile. */
public interface Deadlines {

    /**
     * Notes in the caller's transaction that the thing ends then. Each note is one of its own, so
     * that none is lost to an earlier one that is being looked at right now: when the time of one
     * comes, the thing itself says whether it is over.
     */
    void set(Deadline what, String id, Instant when);
}
