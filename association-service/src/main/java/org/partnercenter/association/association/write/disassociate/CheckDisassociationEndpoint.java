package org.partnercenter.association.association.write.disassociate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.partnercenter.association.association.Party;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
class CheckDisassociationEndpoint {

    /** Everything that stands in the way now; nothing when the request can be made. */
    record Check(String customerId, List<Found> blockers) {}

    /** One thing that stands in the way, and what to do about it. */
    record Found(Blocker code, String detail) {}

    private final Disassociation disassociation;

    CheckDisassociationEndpoint(Disassociation disassociation) {
        this.disassociation = disassociation;
    }

    @GetMapping("/v1/customers/{customerId}/disassociation-check")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.CUSTOMER})
    @Operation(
            tags = "Disassociation",
            summary = "What stands in the way of a disassociation?",
            description =
                    """
                    Every blocker by its code, for the side that asks: the limit of requests \
                    counts its own ones. An empty list means that a request would be taken. \
                    Changes nothing.\
                    """)
    @ApiResponse(responseCode = "200", description = "The blockers as they are now.")
    @ApiResponse(responseCode = "404", description = "CUSTOMER_NOT_FOUND")
    @ApiResponse(responseCode = "409", description = "NOT_ASSOCIATED")
    Check check(@PathVariable String customerId, Caller caller) {
        List<Blocker> blockers =
                disassociation.about(
                        customerId,
                        new CheckDisassociation(
                                customerId,
                                Party.of(caller, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR)));
        return new Check(
                customerId, blockers.stream().map(code -> new Found(code, code.detail())).toList());
    }
}
