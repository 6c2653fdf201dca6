package org.partnercenter.billing.discount.write.set;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.CustomerCommands;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Batch;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.NewIds;
import org.partnercenter.platform.web.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

@RestController
class SetDiscountEndpoint {

    private static final IfMatch ANY = new IfMatch(null);

    /** One discount for many customers. */
    record Discounts(
            @Nullable List<@Nullable String> customerIds,
            @Nullable BigDecimal percentOff,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {

        DiscountInput discount() {
            return new DiscountInput(percentOff, validFrom, validTo);
        }
    }

    private final CustomerCommands commands;

    SetDiscountEndpoint(CustomerCommands commands) {
        this.commands = commands;
    }

    @PutMapping("/v1/customers/{customerId}/discount")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Discounts",
            summary = "Give a referred customer a discount",
            description =
                    """
                    On all products, from validFrom (now, where it is absent) until validTo, at most your maximum. One is \
                    scheduled or in force at a time: another one takes its place. 409 NOT_REFERRAL; 400 \
                    ABOVE_MAXIMUM_DISCOUNT, PERCENT_NOT_POSITIVE, VALIDITY_PAST, INVALID_VALIDITY. 204 with the new ETag.\
                    """)
    ResponseEntity<Void> set(
            @PathVariable String customerId,
            @RequestBody DiscountInput body,
            IfMatch expected,
            Caller caller) {
        return commands.answer(
                customerId,
                command(customerId, Scope.of(caller), expected, body.checked(new Input())));
    }

    @PostMapping("/v1/discounts/batch")
    @Allowed({Role.PLATFORM, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Discounts",
            summary = "Give many referred customers the same discount",
            description =
                    """
                    At most 1,000 customers. Each is answered by itself, in order: DONE, or FAILED with its problem; one \
                    failure stops no other.\
                    """)
    Batch.Results setAll(@RequestBody Discounts body, Caller caller) {
        Input input = new Input();
        List<String> ids = Batch.ids(input, "customerIds", body.customerIds());
        DiscountInput.Checked discount = body.discount().checked(input);
        Scope scope = Scope.of(caller);
        return Batch.each(ids, id -> commands.send(id, command(id, scope, ANY, discount)));
    }

    private static SetDiscount command(
            String customerId, Scope scope, IfMatch expected, DiscountInput.Checked discount) {
        return new SetDiscount(
                customerId,
                scope,
                expected,
                NewIds.fresh(),
                discount.percentOff(),
                discount.validFrom(),
                discount.validTo());
    }
}
