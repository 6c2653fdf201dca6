package org.partnercenter.association.customer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which account names are compared, here as in customer-service: one spelling of each
 * character, in small letters.
 */
public final class AccountKey {

    private AccountKey() {}

    public static String of(String accountName) {
        return Normalizer.normalize(accountName, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
