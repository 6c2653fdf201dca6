package org.partnercenter.association.association.read.records;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.association.reader.Reader;
import org.partnercenter.association.reader.Readers;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DisassociationRequestEndpoint {

    private final AssociationRecords records;
    private final Readers readers;

    DisassociationRequestEndpoint(AssociationRecords records, Readers readers) {
        this.records = records;
        this.readers = readers;
    }

    @GetMapping("/v1/disassociation-requests/{requestId}")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.CUSTOMER})
    @Operation(
            tags = "Disassociation",
            summary = "Read a request to end an association",
            description =
                    """
                    As it stands in the association records: who asked, when and why, and what \
                    the other side decided. For both sides, and for a reseller's distributor. \
                    Answers with an ETag.\
                    """)
    @ApiResponse(responseCode = "200", description = "The request as it is now.")
    @ApiResponse(responseCode = "404", description = "REQUEST_NOT_FOUND")
    ResponseEntity<AssociationRecord> read(@PathVariable String requestId, Caller caller) {
        Reader reader = readers.of(caller);
        AssociationRecord request =
                records.request(reader.tenant(), requestId)
                        .filter(found ->
                                reader.onlyCustomer() == null
                                        || reader.onlyCustomer().equals(found.customerId()))
                        .orElseThrow(() ->
                                Rejection.notFound(
                                        "REQUEST_NOT_FOUND",
                                        "There is no such request of yours: check the id."));
        return ResponseEntity.ok().eTag(IfMatch.etag(request.version())).body(request);
    }
}
