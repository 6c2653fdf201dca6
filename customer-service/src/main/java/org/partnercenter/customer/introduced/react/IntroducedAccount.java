package org.partnercenter.customer.introduced.react;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The account name of a customer that nobody has named: readable, and its cloud account's alone.
 */
final class IntroducedAccount {

    private static final int LONGEST_SLUG = 55;
    private static final int DIGEST = 8;

    private IntroducedAccount() {}

    static String nameFor(String name, String cloudAccountId) {
        String slug =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String start = slug.substring(0, Math.min(LONGEST_SLUG, slug.length()));
        return (start.isEmpty() ? "account" : start) + "-" + digest(cloudAccountId);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
