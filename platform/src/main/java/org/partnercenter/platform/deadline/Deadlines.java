package org.partnercenter.platform.deadline;

import java.time.Instant;

/** Asks things at their time what has become of them, also when the service was down meanwhile. */
public interface Deadlines {

    /**
     * Notes in the caller's transaction that the thing is asked then. Each note is one of its own,
     * so that none is lost to an earlier one that is being looked at right now: when the time of
     * one comes, the thing itself says whether it is over.
     */
    void set(Deadline what, String id, Instant when);
}
