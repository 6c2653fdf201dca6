package org.partnercenter.association.association;

import java.util.Optional;

/** Which customer a request to end an association is about. */
public interface DisassociationRequests {

    /** Notes a request, in the transaction of the command that makes it. */
    void add(String requestId, String customerId);

    /** The customer that the request is about, if there is such a request. */
    Optional<String> customerOf(String requestId);
}
