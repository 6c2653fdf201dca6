package org.partnercenter.association.association.read.records;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.association.partner.read.details.PartnerDetails;
import org.partnercenter.association.partner.read.details.Partners;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssociationRecordsEndpoint {

    private final AssociationRecords records;
    private final Partners partners;

    AssociationRecordsEndpoint(AssociationRecords records, Partners partners) {
        this.records = records;
        this.partners = partners;
    }

    @GetMapping("/v1/association-records")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @Operation(
            tags = "Associations",
            summary = "List the history of associations",
            description =
                    """
                    Every association of your partner's customers, newest first: who brought it \
                    about, when and how. A distributor names one of its resellers to see that \
                    one's. The platform sees everybody's.\
                    """)
    @ApiResponse(responseCode = "200", description = "A page of records.")
    @ApiResponse(
            responseCode = "400",
            description =
                    "INVALID_VALUE, INVALID_RANGE, INVALID_LIMIT, INVALID_CURSOR,"
                            + " UNKNOWN_PARAMETER")
    @ApiResponse(responseCode = "404", description = "RESELLER_NOT_FOUND: there is none of yours")
    Page<AssociationRecord> list(@ParameterObject @QueryRecord RecordFilter filter, Caller caller) {
        Tenant own = Tenant.of(caller);
        if (filter.resellerId() != null) {
            String reseller = resellerOf(own, filter.resellerId());
            return records.page(Tenant.of(reseller), reseller, filter);
        }
        return records.page(own, own.everybody() ? null : caller.requirePartner(), filter);
    }

    private String resellerOf(Tenant tenant, String partnerId) {
        return partners.find(tenant, partnerId)
                .filter(partner -> partner.kind() == PartnerKind.RESELLER)
                .map(PartnerDetails::partnerId)
                .orElseThrow(() ->
                        Rejection.notFound(
                                "RESELLER_NOT_FOUND",
                                "There is no reseller of yours under this id."));
    }
}
