package org.partnercenter.association.invitation.write.accept;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.customer.CustomerInput;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.platform.web.Input;

import java.util.Objects;

/** The account that a customer answers with; checked as customer-service checks it. */
record NewAccount(
        @Schema(requiredMode = REQUIRED) @Nullable String accountName,
        @Schema(requiredMode = REQUIRED) @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String country,
        @Nullable CustomerType customerType,
        @Nullable String cloudAccountId) {

    AnswerInvitation checked(String invitationId, String customerId, PersonalSeal seal) {
        Input input = new Input().required("accountName", accountName).required("name", name);
        CustomerInput fields =
                new CustomerInput(input)
                        .accountName(blankAsNull(accountName))
                        .name(blankAsNull(name))
                        .email(email);
        String cloudAccount = fields.cloudAccountId(cloudAccountId);
        String code = fields.country(country);
        String number = fields.mobile(mobile, code);
        input.refuseIfWrong();
        return new AnswerInvitation(
                invitationId,
                customerId,
                Objects.requireNonNull(accountName),
                cloudAccount,
                seal.seal(customerId, Objects.requireNonNull(name).strip(), number, email),
                code,
                customerType);
    }

    private static @Nullable String blankAsNull(@Nullable String given) {
        return given == null || given.isBlank() ? null : given;
    }
}
