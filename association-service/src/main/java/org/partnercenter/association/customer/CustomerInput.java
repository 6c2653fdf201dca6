package org.partnercenter.association.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.CustomerField;
import org.partnercenter.platform.web.Input;

import java.util.Locale;

/** The fields of a customer that is to come. Notes every error and answers the normal form. */
public record CustomerInput(Input input) {

    private static final int LONGEST_NUMBER = 64;

    public CustomerInput accountName(@Nullable String value) {
        return check(CustomerField.ACCOUNT_NAME, value);
    }

    public CustomerInput name(@Nullable String value) {
        input.text("name", value, CustomerField.LONGEST_NAME);
        return this;
    }

    public CustomerInput email(@Nullable String value) {
        return check(CustomerField.EMAIL, value);
    }

    /** The cloud account's id without blanks around it. */
    public @Nullable String cloudAccountId(@Nullable String value) {
        input.text("cloudAccountId", value, CustomerField.LONGEST_CLOUD_ACCOUNT);
        return value == null ? null : value.strip();
    }

    /** The code in capitals, as far as it is one. */
    public @Nullable String country(@Nullable String value) {
        check(CustomerField.COUNTRY, value);
        return value != null && CustomerField.COUNTRY.allows(value)
                ? value.toUpperCase(Locale.ROOT)
                : null;
    }

    /** The number in E.164, as far as it is one. */
    public @Nullable String mobile(@Nullable String value, @Nullable String country) {
        String number = value == null ? null : parse(value, country);
        input.check(
                value == null || number != null,
                "mobile",
                "INVALID_MOBILE",
                "must be a number such as +4915112345678, or a national one beside its country");
        return number;
    }

    private static @Nullable String parse(String given, @Nullable String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            if (given.length() > LONGEST_NUMBER) {
                return null;
            }
            var number = numbers.parse(given, country);
            return numbers.isPossibleNumber(number) && !number.hasExtension()
                    ? numbers.format(number, PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException unreadable) {
            return null;
        }
    }

    private CustomerInput check(CustomerField field, @Nullable String value) {
        input.check(
                value == null || field.allows(value),
                field.wireName(),
                field.code(),
                field.remedy());
        return this;
    }
}
