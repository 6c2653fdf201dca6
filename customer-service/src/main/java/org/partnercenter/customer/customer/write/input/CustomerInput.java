package org.partnercenter.customer.customer.write.input;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.platform.web.Input;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each field of a customer may hold. Notes every error and answers the normal form. */
public record CustomerInput(Input input) {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_EMAIL = 256;
    private static final int LONGEST_CLOUD_ACCOUNT = 256;
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 64;

    private static final Pattern ACCOUNT_NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+:/#~=-]{1,64}");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s\\p{Cntrl}@\",;:<>()\\[\\]\\\\]{1,64}"
                            + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                            + "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public CustomerInput accountName(@Nullable String value) {
        input.required("accountName", value)
                .check(
                        value == null || value.isBlank() || ACCOUNT_NAME.matcher(value).matches(),
                        "accountName",
                        "INVALID_ACCOUNT_NAME",
                        "must have 1 to 64 letters, digits or . _ - @ + : / # ~ = and no spaces");
        return this;
    }

    public CustomerInput name(@Nullable String value) {
        input.required("name", value);
        if (value != null && !value.isBlank()) {
            input.text("name", value, LONGEST_NAME);
        }
        return this;
    }

    /** The number in E.164, as far as it is one. */
    public @Nullable String mobile(@Nullable String value, @Nullable String country) {
        String number = value == null ? null : Mobile.parse(value, country).orElse(null);
        input.check(value == null || number != null, "mobile", "INVALID_MOBILE", Mobile.HOW);
        return number;
    }

    public CustomerInput email(@Nullable String value) {
        input.check(
                value == null
                        || (value.length() <= LONGEST_EMAIL && EMAIL.matcher(value).matches()),
                "email",
                "INVALID_EMAIL",
                "must be an address such as name@example.com, at most 256 characters");
        return this;
    }

    /** The code in capitals, as far as it is one. */
    public @Nullable String country(@Nullable String value) {
        String code = value == null ? null : value.toUpperCase(Locale.ROOT);
        boolean known = code == null || COUNTRIES.contains(code);
        input.check(known, "country", "INVALID_COUNTRY", "must be an ISO 3166 code such as DE");
        return known ? code : null;
    }

    public CustomerInput customerType(@Nullable String value) {
        input.check(
                value == null
                        || Stream.of(CustomerType.values())
                                .anyMatch(type -> type.name().equals(value)),
                "customerType",
                "INVALID_VALUE",
                "must be INDIVIDUAL or ENTERPRISE");
        return this;
    }

    public CustomerInput cloudAccountId(@Nullable String value) {
        input.text("cloudAccountId", value, LONGEST_CLOUD_ACCOUNT);
        return this;
    }

    /** The tags without blanks around them. */
    public List<String> tags(@Nullable List<@Nullable String> values) {
        if (values == null) {
            return List.of();
        }
        input.check(values.size() <= MOST_TAGS, "tags", "TOO_MANY_TAGS", "must be at most 50 tags");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            tag("tags[" + i + "]", values.get(i), seen);
        }
        return values.stream().filter(Objects::nonNull).map(String::strip).toList();
    }

    private void tag(String field, @Nullable String value, Set<String> seen) {
        if (value == null || value.isBlank()) {
            input.check(false, field, "BLANK_TAG", "must not be blank");
            return;
        }
        String tag = value.strip();
        input.check(
                        tag.codePointCount(0, tag.length()) <= LONGEST_TAG,
                        field,
                        "TAG_TOO_LONG",
                        "must have at most 64 characters")
                .check(
                        tag.chars().noneMatch(Character::isISOControl),
                        field,
                        "INVALID_CHARACTERS",
                        "must not hold control characters")
                .check(seen.add(tag), field, "DUPLICATE_TAG", "is there already");
    }
}
