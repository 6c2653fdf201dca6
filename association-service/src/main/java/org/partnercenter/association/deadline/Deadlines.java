package org.partnercenter.association.deadline;

import java.time.Instant;

/** Ends things at their time, once, also when the service was down meanwhile. */
public interface Deadlines {

    /**
     * Notes in the caller's transaction that the thing ends then. An earlier note for it stays:
     * when that time comes, the thing itself says whether it is over.
     */
    void set(Deadline what, String id, Instant when);
}
