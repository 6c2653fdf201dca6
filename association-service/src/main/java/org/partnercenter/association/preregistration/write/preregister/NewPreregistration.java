package org.partnercenter.association.preregistration.write.preregister;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.customer.CustomerInput;
import org.partnercenter.association.customer.Masks;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.platform.web.Input;

/** A customer that is to come, as a partner tells of it. */
record NewPreregistration(
        @Nullable String accountName,
        @Nullable String cloudAccountId,
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String country,
        @Nullable CustomerType customerType) {

    PreregisterCustomer checked(String id, String partnerId) {
        Input input = new Input();
        CustomerInput fields =
                new CustomerInput(input).accountName(accountName).name(name).email(email);
        String cloudAccount = fields.cloudAccountId(cloudAccountId);
        String code = fields.country(country);
        String number = fields.mobile(mobile, code);
        input.check(
                        accountName != null || cloudAccountId != null,
                        "accountName",
                        "REQUIRED",
                        "is required, or cloudAccountId is")
                .refuseIfWrong();
        return new PreregisterCustomer(
                id,
                partnerId,
                accountName,
                cloudAccount,
                Masks.name(name),
                Masks.mobile(number),
                Masks.email(email),
                code,
                customerType);
    }
}
