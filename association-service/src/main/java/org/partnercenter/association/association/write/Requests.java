package org.partnercenter.association.association.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.DisassociationLimit;
import org.partnercenter.association.association.Party;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRequested;
import org.partnercenter.association.association.write.disassociate.Blocker;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.command.Rejection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests to end a customer's associations: at most one is open. */
final class Requests {

    /** How a request was closed. */
    enum Outcome {
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    private final Map<String, DisassociationRequested> all = new LinkedHashMap<>();
    private final Map<String, Outcome> closed = new HashMap<>();

    void add(DisassociationRequested request) {
        all.put(request.requestId(), request);
    }

    void close(String requestId, Outcome outcome) {
        closed.put(requestId, outcome);
    }

    boolean knows(String requestId) {
        return all.containsKey(requestId);
    }

    /** The request, if that party may know of it. */
    DisassociationRequested require(String requestId, Party by) {
        DisassociationRequested request = all.get(requestId);
        if (request == null || !by.isOf(request.partnerId(), request.customerId())) {
            throw unknown();
        }
        return request;
    }

    @Nullable Outcome outcomeOf(String requestId) {
        return closed.get(requestId);
    }

    /** What a closed request answers to whoever wants something else of it. */
    static Rejection closed(Outcome outcome) {
        return outcome == Outcome.WITHDRAWN
                ? Rejection.conflict(
                        "REQUEST_WITHDRAWN", "The request was withdrawn: the association goes on.")
                : Rejection.conflict(
                        "REQUEST_DECIDED", "The request was decided already: it stays as it is.");
    }

    /** Everything that stands in the way of one more request by that side. */
    List<Blocker> blockers(
            Side side,
            String partnerId,
            boolean manuallyFrozen,
            DisassociationLimit limit,
            Instant now) {
        List<Blocker> found = new ArrayList<>();
        if (manuallyFrozen) {
            found.add(Blocker.MANUALLY_FROZEN);
        }
        if (made(side, partnerId, limit.countedFrom(now)) >= limit.requests()) {
            found.add(Blocker.REQUEST_LIMIT_REACHED);
        }
        if (!closed.keySet().containsAll(all.keySet())) {
            found.add(Blocker.ALREADY_REQUESTED);
        }
        return found;
    }

    private long made(Side side, String partnerId, Instant since) {
        return all.values().stream()
                .filter(request -> request.requestedBy() == side)
                .filter(request -> side == Side.CUSTOMER || request.partnerId().equals(partnerId))
                .filter(request -> request.requestedAt().isAfter(since))
                .count();
    }

    static Rejection unknown() {
        return Rejection.notFound(
                "REQUEST_NOT_FOUND", "There is no such request of yours: check the id.");
    }
}
