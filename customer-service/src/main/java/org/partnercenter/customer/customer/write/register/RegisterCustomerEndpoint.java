package org.partnercenter.customer.customer.write.register;

import io.swagger.v3.oas.annotations.Operation;

import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;

@RestController
class RegisterCustomerEndpoint {

    record Registered(String customerId) {}

    private final Registration registration;

    RegisterCustomerEndpoint(Registration registration) {
        this.registration = registration;
    }

    @PostMapping("/v1/customers")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            tags = "Customers",
            summary = "Create a customer",
            description =
                    "Creates the account and associates it with your partner. Give mobile in E.164,"
                            + " or as it is dialled in `country`. 409 ACCOUNT_NAME_TAKEN,"
                            + " CLOUD_ACCOUNT_TAKEN or CUSTOMER_EXISTS when somebody has it; 400"
                            + " UNKNOWN_MEMBER when accountManagerId is not of your staff.")
    ResponseEntity<Registered> register(@RequestBody NewCustomer body, Caller caller) {
        String given = body.customerId();
        RegisterCustomer command =
                body.command(
                        given == null ? NewIds.next() : given,
                        caller.requirePartner(),
                        AssociationOrigin.CREATED);
        registration.register(command);
        return ResponseEntity.created(URI.create("/v1/customers/" + command.customerId()))
                .eTag(IfMatch.etag(0))
                .body(new Registered(command.customerId()));
    }
}
