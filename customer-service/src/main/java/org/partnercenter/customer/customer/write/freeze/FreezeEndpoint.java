package org.partnercenter.customer.customer.write.freeze;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FreezeEndpoint {

    record Freeze(@Nullable FreezeType type, @Nullable String reason) {}

    private final CustomerCommands commands;

    FreezeEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/customers/{customerId}/freeze")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Freezes",
            summary = "Freeze a resale customer",
            description =
                    "By hand, beside whatever else freezes it: ACCOUNT stops purchases,"
                        + " ACCOUNT_AND_RESOURCES running resources as well. 409 NOT_RESALE for a"
                        + " referred customer, FREEZE_NOT_LOWERED when your freeze is harder"
                        + " already. 403 PERMISSION_NOT_GRANTED when your distributor has not"
                        + " granted it, PERMISSION_GRANTED_AWAY when you granted it to your"
                        + " reseller. 204 with the new ETag.")
    ResponseEntity<Void> freeze(
            @PathVariable String customerId,
            @RequestBody Freeze body,
            IfMatch expected,
            Caller caller) {
        FreezeInput freeze = FreezeInput.checked(new Input(), body.type(), body.reason());
        return commands.answer(
                new FreezeCustomer(
                        customerId, Scope.of(caller), expected, freeze.type(), freeze.reason()));
    }

    @DeleteMapping("/v1/customers/{customerId}/freeze")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Freezes",
            summary = "Unfreeze a customer",
            description =
                    "Lifts every cause that is yours to lift: by hand, by default, by a budget. The"
                        + " type must be that of the freeze (409 FREEZE_TYPE_MISMATCH). 409"
                        + " NOT_FROZEN, PARTNER_RESTRICTED while the partner itself is restricted;"
                        + " 403 as for freezing. 204 with the new ETag.")
    ResponseEntity<Void> unfreeze(
            @PathVariable String customerId,
            @ParameterObject @QueryRecord Freeze freeze,
            IfMatch expected,
            Caller caller) {
        FreezeInput lifted = FreezeInput.checked(new Input(), freeze.type(), freeze.reason());
        return commands.answer(
                new UnfreezeCustomer(
                        customerId, Scope.of(caller), expected, lifted.type(), lifted.reason()));
    }
}
