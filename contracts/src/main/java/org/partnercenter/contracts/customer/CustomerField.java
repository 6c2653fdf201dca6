package org.partnercenter.contracts.customer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a field of a customer may hold, the same wherever a customer is taken in: the field's name
 * in bodies, the code of a value that does not fit, and what would.
 */
public enum CustomerField {
    ACCOUNT_NAME(
            "accountName",
            "INVALID_ACCOUNT_NAME",
            "must have 1 to 64 letters, digits or . _ - @ + : / # ~ = and no spaces") {
        @Override
        public boolean allows(String value) {
            return ACCOUNT_NAMES.matcher(value).matches();
        }
    },
    EMAIL(
            "email",
            "INVALID_EMAIL",
            "must be an address such as name@example.com, at most 256 characters") {
        @Override
        public boolean allows(String value) {
            return value.length() <= LONGEST_EMAIL && EMAILS.matcher(value).matches();
        }
    },
    COUNTRY("country", "INVALID_COUNTRY", "must be an ISO 3166 code such as DE") {
        @Override
        public boolean allows(String value) {
            return COUNTRIES.contains(value.toUpperCase(Locale.ROOT));
        }
    };

    public static final int LONGEST_NAME = 128;
    public static final int LONGEST_CLOUD_ACCOUNT = 256;

    private static final int LONGEST_EMAIL = 256;
    private static final Pattern ACCOUNT_NAMES =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+:/#~=-]{1,64}");
    private static final Pattern EMAILS =
            Pattern.compile(
                    "[^\\s\\p{Cntrl}@\",;:<>()\\[\\]\\\\]{1,64}"
                            + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+"
                            + "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final String wireName;
    private final String code;
    private final String remedy;

    CustomerField(String wireName, String code, String remedy) {
        this.wireName = wireName;
        this.code = code;
        this.remedy = remedy;
    }

    public abstract boolean allows(String value);

    public String wireName() {
        return wireName;
    }

    public String code() {
        return code;
    }

    public String remedy() {
        return remedy;
    }
}
