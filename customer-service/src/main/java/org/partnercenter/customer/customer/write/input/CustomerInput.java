package org.partnercenter.customer.customer.write.input;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.CustomerField;
import org.partnercenter.contracts.customer.CustomerType;
import org.partnercenter.platform.web.Input;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What each field of a customer may hold. Notes every error and answers the normal form. */
public record CustomerInput(Input input) {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 64;

    public CustomerInput accountName(@Nullable String value) {
        input.required("accountName", value);
        return check(CustomerField.ACCOUNT_NAME, value == null || value.isBlank() ? null : value);
    }

    public CustomerInput name(@Nullable String value) {
        input.required("name", value);
        if (value != null && !value.isBlank()) {
            input.text("name", value, CustomerField.LONGEST_NAME);
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
        return check(CustomerField.EMAIL, value);
    }

    /** The code in capitals, as far as it is one. */
    public @Nullable String country(@Nullable String value) {
        check(CustomerField.COUNTRY, value);
        return value != null && CustomerField.COUNTRY.allows(value)
                ? value.toUpperCase(Locale.ROOT)
                : null;
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

    /** The cloud account's id without blanks around it. */
    public @Nullable String cloudAccountId(@Nullable String value) {
        input.text("cloudAccountId", value, CustomerField.LONGEST_CLOUD_ACCOUNT);
        return value == null ? null : value.strip();
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

    private CustomerInput check(CustomerField field, @Nullable String value) {
        input.check(
                value == null || field.allows(value),
                field.wireName(),
                field.code(),
                field.remedy());
        return this;
    }
}
