package org.partnercenter.customer.customer.write.input;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;

import java.util.Optional;

/** Mobile numbers in E.164, given so or as they are dialled in the customer's country. */
public final class Mobile {

    static final String HOW =
            "must be a number such as +4915112345678, or a national one beside its country";

    private static final int LONGEST = 64;

    private Mobile() {}

    /** The number in E.164, or null for none; refuses one that cannot exist. */
    public static @Nullable String normal(@Nullable String given, @Nullable String country) {
        if (given == null) {
            return null;
        }
        return parse(given, country)
                .orElseThrow(() -> Rejection.invalid("mobile", "INVALID_MOBILE", HOW));
    }

    static Optional<String> parse(String given, @Nullable String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            if (given.length() > LONGEST) {
                return Optional.empty();
            }
            var number = numbers.parse(given, country);
            return numbers.isPossibleNumber(number) && !number.hasExtension()
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}
