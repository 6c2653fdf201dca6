package org.partnercenter.association.authorization.read;

import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.Listing;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Page;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.Optional;

/** Reads the consents that a reader may see. */
@Component
class Authorizations {

    private final Listing<AuthorizationDetails> listing;

    Authorizations(TenantReads reads) {
        listing =
                new Listing<>(
                        reads,
                        "authorizations.authorization_details",
                        "requestedAt",
                        "requested_at",
                        "authorization_id",
                        AuthorizationDetails::of,
                        AuthorizationDetails::position);
    }

    Optional<AuthorizationDetails> find(Tenant tenant, String authorizationId) {
        return listing.find(tenant, authorizationId);
    }

    /** A page of a customer's consents, the newest first. */
    Page<AuthorizationDetails> page(Tenant tenant, String customerId, ListRequest query) {
        return listing.page(tenant, query, Collections.singletonMap("customer_id", customerId));
    }
}
