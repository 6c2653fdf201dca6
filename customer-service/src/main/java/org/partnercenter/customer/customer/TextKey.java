package org.partnercenter.customer.customer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names are compared: one spelling of each character, in small letters. Written
 * and looked for alike.
 */
public final class TextKey {

    private TextKey() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
