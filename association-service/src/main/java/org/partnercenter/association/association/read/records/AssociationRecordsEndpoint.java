package org.partnercenter.association.association.read.records;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

@RestController
class AssociationRecordsEndpoint {

    private static final String CSV = "text/csv";

    private final AssociationRecords records;
    private final RecordScope scope;
    private final RecordSheet sheet;

    AssociationRecordsEndpoint(AssociationRecords records, RecordScope scope, RecordSheet sheet) {
        this.records = records;
        this.scope = scope;
        this.sheet = sheet;
    }

    @GetMapping("/v1/association-records")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.CUSTOMER})
    @Operation(
            tags = "Associations",
            summary = "List the history of associations",
            description =
                    """
                    Every association of your partner's customers, every request to end one with \
                    its decision, and every disassociation, newest first: who, when, why. A \
                    distributor names one of its resellers to see that one's, a customer sees \
                    its own, the platform everybody's. With Accept: text/csv it comes as a sheet \
                    of all that match, or of one page where limit or cursor is given. \
                    Sorted by at.\
                    """)
    @ApiResponse(responseCode = "200", description = "A page of records.")
    @ApiResponse(
            responseCode = "400",
            description =
                    "INVALID_VALUE, INVALID_RANGE, INVALID_LIMIT, INVALID_CURSOR,"
                            + " UNKNOWN_PARAMETER")
    @ApiResponse(responseCode = "404", description = "RESELLER_NOT_FOUND: there is none of yours")
    Page<AssociationRecord> list(@ParameterObject @QueryRecord RecordFilter filter, Caller caller) {
        RecordScope.Asked asked = scope.of(caller, filter.resellerId());
        return records.page(asked.tenant(), filter, asked.conditions(filter));
    }

    @GetMapping(path = "/v1/association-records", produces = CSV)
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.CUSTOMER})
    void sheet(
            @ParameterObject @QueryRecord RecordFilter filter,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        RecordScope.Asked asked = scope.of(caller, filter.resellerId());
        sheet.write(asked.tenant(), filter, asked.conditions(filter), response);
    }
}
