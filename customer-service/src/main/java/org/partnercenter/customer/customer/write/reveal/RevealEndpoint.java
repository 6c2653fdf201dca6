package org.partnercenter.customer.customer.write.reveal;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.Scope;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Reveals;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.NotKept;
import org.partnercenter.platform.web.Role;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@RestController
class RevealEndpoint {

    private static final int LONGEST_REASON = 256;

    record Wanted(@Nullable List<String> fields, @Nullable String reason) {}

    private final Reveals reveals;

    RevealEndpoint(Reveals reveals) {
        this.reveals = reveals;
    }

    @PostMapping("/v1/customers/{customerId}/reveal")
    @NotKept
    @Allowed({Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR, Role.ACCOUNT_MANAGER})
    @Operation(
            tags = "Customers",
            summary = "See a customer's personal data in full",
            description =
                    "Answers the named ones of name, mobile and email, null where the customer has"
                            + " none. Who looked, when, at which fields and why is recorded.")
    Map<String, @Nullable String> reveal(
            @PathVariable String customerId, @RequestBody Wanted body, Caller caller) {
        Input input = new Input().text("reason", body.reason(), LONGEST_REASON);
        Set<PersonalField> fields = PersonalField.named("fields", body.fields(), input);
        input.refuseIfWrong();
        Scope scope = Scope.of(caller);
        Map<PersonalField, String> values =
                reveals.reveal(
                        new Reveals.Look(
                                customerId,
                                scope.partnerId(),
                                scope.onlyManagedBy(),
                                fields,
                                body.reason()));
        Map<String, @Nullable String> answer = new LinkedHashMap<>();
        fields.forEach(field -> answer.put(field.wireName(), values.get(field)));
        return answer;
    }
}
