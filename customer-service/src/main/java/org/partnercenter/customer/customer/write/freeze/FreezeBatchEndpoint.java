package org.partnercenter.customer.customer.write.freeze;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Batch;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
class FreezeBatchEndpoint {

    private static final IfMatch ANY = new IfMatch(null);

    record Freezes(
            @Nullable List<@Nullable String> customerIds,
            @Nullable FreezeType type,
            @Nullable String reason) {}

    private final CustomerCommands customers;

    FreezeBatchEndpoint(CustomerCommands customers) {
        this.customers = customers;
    }

    @PostMapping("/v1/customers/freeze-batch")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Freezes",
            summary = "Freeze many resale customers",
            description =
                    "At most 1,000 customers, with one type and one reason. Each is answered by"
                            + " itself, in order: DONE, or FAILED with its problem; one failure"
                            + " stops no other.")
    Batch.Results freeze(@RequestBody Freezes body, Caller caller) {
        Input input = new Input();
        List<String> ids = Batch.ids(input, "customerIds", body.customerIds());
        FreezeInput freeze = FreezeInput.checked(input, body.type(), body.reason());
        Scope scope = Scope.of(caller);
        return Batch.each(
                ids,
                id ->
                        customers.tell(
                                new FreezeCustomer(
                                        id, scope, ANY, freeze.type(), freeze.reason())));
    }

    @PostMapping("/v1/customers/unfreeze-batch")
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Freezes",
            summary = "Unfreeze many customers",
            description =
                    "At most 1,000 customers, all frozen with that type. Each is answered by"
                            + " itself, in order: DONE, or FAILED with its problem; one failure"
                            + " stops no other.")
    Batch.Results unfreeze(@RequestBody Freezes body, Caller caller) {
        Input input = new Input();
        List<String> ids = Batch.ids(input, "customerIds", body.customerIds());
        FreezeInput freeze = FreezeInput.checked(input, body.type(), body.reason());
        Scope scope = Scope.of(caller);
        return Batch.each(
                ids,
                id ->
                        customers.tell(
                                new UnfreezeCustomer(
                                        id, scope, ANY, freeze.type(), freeze.reason())));
    }
}
