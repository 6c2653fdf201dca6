package org.partnercenter.customer.customer.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRegistered;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRejoined;
import org.partnercenter.customer.customer.write.change.DetailsPatch;
import org.partnercenter.customer.customer.write.input.Mobile;
import org.partnercenter.customer.customer.write.register.RegisterCustomer;
import org.partnercenter.customer.customer.write.rejoin.RejoinCustomer;
import org.partnercenter.customer.personal.PersonalField;
import org.partnercenter.customer.personal.Vault;
import org.partnercenter.platform.command.Rejection;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The one place where the write side handles a customer's personal data in clear. */
record Sealing(Vault vault) {

    static Rejection erased() {
        return Rejection.conflict(
                "PERSONAL_DATA_ERASED", "This customer's personal data was erased.");
    }

    CustomerRegistered registered(RegisterCustomer account, Instant at) {
        return new CustomerRegistered(
                account.customerId(),
                account.partnerId(),
                account.accountName(),
                account.cloudAccountId(),
                seal(PersonalField.NAME, account.name()),
                sealIfThere(PersonalField.MOBILE, account.mobile()),
                sealIfThere(PersonalField.EMAIL, account.email()),
                account.country(),
                account.customerType(),
                account.associationType(),
                account.origin(),
                account.tags(),
                account.accountManagerId(),
                at);
    }

    CustomerRejoined rejoined(RejoinCustomer command, Instant at) {
        RegisterCustomer account = command.account();
        return new CustomerRejoined(
                account.customerId(),
                account.partnerId(),
                command.invitationId(),
                seal(PersonalField.NAME, account.name()),
                sealIfThere(PersonalField.MOBILE, account.mobile()),
                sealIfThere(PersonalField.EMAIL, account.email()),
                account.country(),
                account.customerType(),
                account.associationType(),
                account.origin(),
                account.accountManagerId(),
                at);
    }

    private PersonalValue seal(PersonalField field, String clear) {
        return vault.seal(field, clear);
    }

    private @Nullable PersonalValue sealIfThere(PersonalField field, @Nullable String clear) {
        return clear == null ? null : vault.seal(field, clear);
    }

    /** What the patch makes of the details; a value that stays the same stays sealed as it was. */
    Details changed(Details now, DetailsPatch patch) {
        String name = patch.get("name");
        PersonalValue sealedName =
                name == null ? now.name() : sealed(PersonalField.NAME, now.name(), name);
        String country = patch.has("country") ? patch.get("country") : now.country();
        PersonalValue mobile = now.mobile();
        if (patch.has("mobile")) {
            String number = Mobile.normal(patch.get("mobile"), country);
            mobile = resealed(PersonalField.MOBILE, now.mobile(), number);
        }
        PersonalValue email = now.email();
        if (patch.has("email")) {
            email = resealed(PersonalField.EMAIL, now.email(), patch.get("email"));
        }
        CustomerType type = now.customerType();
        if (patch.has("customerType")) {
            String wanted = patch.get("customerType");
            type = wanted == null ? null : CustomerType.valueOf(wanted);
        }
        return new Details(sealedName, mobile, email, country, type);
    }

    /** The wanted fields in full, as far as the customer has them. */
    Map<PersonalField, String> opened(Details details, Set<PersonalField> fields) {
        Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);
        for (PersonalField field : fields) {
            String clear =
                    switch (field) {
                        case NAME -> vault.open(field, details.name());
                        case MOBILE -> vault.open(field, details.mobile());
                        case EMAIL -> vault.open(field, details.email());
                    };
            if (clear != null) {
                values.put(field, clear);
            }
        }
        return values;
    }

    private @Nullable PersonalValue resealed(
            PersonalField field, @Nullable PersonalValue now, @Nullable String clear) {
        return clear == null ? null : sealed(field, now, clear);
    }

    private PersonalValue sealed(PersonalField field, @Nullable PersonalValue now, String clear) {
        return now != null && clear.equals(vault.open(field, now)) ? now : vault.seal(field, clear);
    }
}
