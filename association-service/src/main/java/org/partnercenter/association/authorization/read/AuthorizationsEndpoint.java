package org.partnercenter.association.authorization.read;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.association.reader.Reader;
import org.partnercenter.association.reader.Readers;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuthorizationsEndpoint {

    private final Authorizations authorizations;
    private final Readers readers;

    AuthorizationsEndpoint(Authorizations authorizations, Readers readers) {
        this.authorizations = authorizations;
        this.readers = readers;
    }

    @GetMapping("/v1/authorizations/{authorizationId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.CUSTOMER})
    @Operation(
            tags = "Authorizations",
            summary = "Read a consent",
            description =
                    """
                    For both sides, and for a reseller's distributor. REQUESTED becomes GRANTED \
                    or REJECTED; GRANTED becomes REVOKED, EXPIRED or ENDED, and so does a request \
                    that nobody decided. Answers with an ETag.\
                    """)
    @ApiResponse(responseCode = "200", description = "The consent as it is now.")
    @ApiResponse(responseCode = "404", description = "AUTHORIZATION_NOT_FOUND")
    ResponseEntity<AuthorizationDetails> read(@PathVariable String authorizationId, Caller caller) {
        AuthorizationDetails found =
                authorizations
                        .find(readers.of(caller).tenant(), authorizationId)
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "AUTHORIZATION_NOT_FOUND",
                                        "There is no such authorization of yours."));
        return ResponseEntity.ok().eTag(IfMatch.etag(found.version())).body(found);
    }

    @GetMapping("/v1/customers/{customerId}/authorizations")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.CUSTOMER})
    @Operation(
            tags = "Authorizations",
            summary = "List a customer's consents",
            description =
                    """
                    Every one that was ever asked for, the newest first: for a partner those of \
                    its own time, for the customer all of its own. \
                    Sorted by requestedAt.\
                    """)
    @ApiResponse(responseCode = "200", description = "A page of consents.")
    @ApiResponse(
            responseCode = "400",
            description = "INVALID_LIMIT, INVALID_CURSOR, UNKNOWN_PARAMETER")
    @ApiResponse(responseCode = "404", description = "CUSTOMER_NOT_FOUND: another customer's")
    Page<AuthorizationDetails> list(
            @PathVariable String customerId,
            @ParameterObject @QueryRecord ListRequest query,
            Caller caller) {
        Reader reader = readers.of(caller);
        reader.requireCustomer(customerId);
        return authorizations.page(reader.tenant(), customerId, query);
    }
}
