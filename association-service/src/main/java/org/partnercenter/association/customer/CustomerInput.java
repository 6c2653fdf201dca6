package org.partnercenter.association.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Input;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each field of a customer that is to come may hold: the same as customer-service takes. Notes
 * every error and answers the normal form.
 */
public record CustomerInput(Input input) {

    private static final Pattern ACCOUNT_NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+:/#~=-]{1,64}");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s\\p{Cntrl}@\",;:<>()\\[\\]\\\\]{1,64}"
                            + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                            + "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NUMBER = 64;

    public CustomerInput accountName(@Nullable String value) {
        input.check(
                value == null || ACCOUNT_NAME.matcher(value).matches(),
                "accountName",
                "INVALID_ACCOUNT_NAME",
                "must have 1 to 64 letters, digits or . _ - @ + : / # ~ = and no spaces");
        return this;
    }

    public CustomerInput name(@Nullable String value) {
        input.text("name", value, 128);
        return this;
    }

    public CustomerInput email(@Nullable String value) {
        input.check(
                value == null || (value.length() <= 256 && EMAIL.matcher(value).matches()),
                "email",
                "INVALID_EMAIL",
                "must be an address such as name@example.com, at most 256 characters");
        return this;
    }

    public CustomerInput cloudAccountId(@Nullable String value) {
        input.text("cloudAccountId", value, 256);
        return this;
    }

    /** The code in capitals, as far as it is one. */
    public @Nullable String country(@Nullable String value) {
        String code = value == null ? null : value.toUpperCase(Locale.ROOT);
        boolean known = code == null || COUNTRIES.contains(code);
        input.check(known, "country", "INVALID_COUNTRY", "must be an ISO 3166 code such as DE");
        return known ? code : null;
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
}
