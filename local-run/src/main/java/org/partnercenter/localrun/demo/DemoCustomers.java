package org.partnercenter.localrun.demo;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registers one customer of sunbird an account of the file; who is there already stays. */
record DemoCustomers(Api api) {
    private static final int LONGEST_SLUG = 40;

    /** Returns the ids of the customers that are new. */
    List<String> register(Map<String, String> accounts) {
        var lines =
                accounts.entrySet().stream()
                        .map(account -> customer(account.getKey(), account.getValue()))
                        .map(Answer.JSON::writeValueAsString)
                        .collect(Collectors.joining("\n", "", "\n"));
        var answer =
                api.post(
                        "sunbird-admin",
                        "/v1/customers/import",
                        "application/x-ndjson",
                        BodyPublishers.ofString(lines));
        if (!answer.isGood()) {
            throw new Unexpected("The customers were not registered: " + answer.summary());
        }
        refuseAllBut(answer, "CLOUD_ACCOUNT_TAKEN", "ACCOUNT_NAME_TAKEN");
        return results(answer)
                .filter(result -> result.path("status").asString("").equals("DONE"))
                .map(result -> result.path("id").asString(""))
                .toList();
    }

    private static void refuseAllBut(Answer answer, String... harmless) {
        results(answer)
                .filter(result -> result.path("status").asString("").equals("FAILED"))
                .map(result -> result.path("problem"))
                .filter(problem -> !List.of(harmless).contains(problem.path("code").asString("")))
                .findFirst()
                .ifPresent(problem -> {
                    throw new Unexpected("A customer was not registered: " + problem);
                });
    }

    /** One document with all results, or one result a line. */
    private static Stream<JsonNode> results(Answer answer) {
        var whole = answer.json().path("results");
        return whole.isArray()
                ? whole.valueStream()
                : answer.body().lines().filter(line -> !line.isBlank()).map(Answer.JSON::readTree);
    }

    private static Map<String, String> customer(String account, String name) {
        return Map.of(
                "accountName",
                accountName(account, name),
                "name",
                name,
                "cloudAccountId",
                account,
                "associationType",
                "RESALE");
    }

    static String accountName(String account, String name) {
        var slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
        return (cut.isEmpty() ? "account" : cut) + "-" + hash(account).substring(0, 8);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
