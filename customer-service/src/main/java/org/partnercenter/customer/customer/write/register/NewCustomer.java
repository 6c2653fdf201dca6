package org.partnercenter.customer.customer.write.register;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.customer.customer.write.input.CustomerInput;
import org.partnercenter.platform.web.Input;

import java.util.List;
import java.util.stream.Stream;

/** A customer as somebody asks for it: the body of a call, or a line of an import. */
public record NewCustomer(
        @Nullable String customerId,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String accountName,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String country,
        @Schema(allowableValues = {"INDIVIDUAL", "ENTERPRISE"}) @Nullable String customerType,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        allowableValues = {"RESALE", "REFERRAL"})
                @Nullable String associationType,
        @Nullable List<@Nullable String> tags,
        @Nullable String accountManagerId,
        @Nullable String cloudAccountId) {

    /** The command that it asks for; refused with everything that is wrong with it. */
    public RegisterCustomer command(String id, String partnerId, AssociationOrigin origin) {
        Input input = new Input();
        CustomerInput fields =
                new CustomerInput(input.id("customerId", customerId))
                        .accountName(accountName)
                        .name(name)
                        .email(email)
                        .customerType(customerType);
        String cloudAccount = fields.cloudAccountId(cloudAccountId);
        String code = fields.country(country);
        String number = fields.mobile(mobile, code);
        List<String> labels = fields.tags(tags);
        input.required("associationType", associationType)
                .check(
                        associationType == null
                                || associationType.isBlank()
                                || isOneOf(AssociationType.values(), associationType),
                        "associationType",
                        "INVALID_VALUE",
                        "must be RESALE or REFERRAL")
                .id("accountManagerId", accountManagerId);
        input.refuseIfWrong();
        return new RegisterCustomer(
                id,
                partnerId,
                there(accountName),
                cloudAccount,
                there(name).strip(),
                number,
                email,
                code,
                customerType == null ? null : CustomerType.valueOf(customerType),
                AssociationType.valueOf(there(associationType)),
                origin,
                labels,
                accountManagerId);
    }

    private static boolean isOneOf(Enum<?>[] values, String name) {
        return Stream.of(values).anyMatch(value -> value.name().equals(name));
    }

    private static String there(@Nullable String checked) {
        return java.util.Objects.requireNonNull(checked);
    }
}
