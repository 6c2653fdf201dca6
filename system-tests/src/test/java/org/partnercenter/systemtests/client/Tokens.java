package org.partnercenter.systemtests.client;

import org.partnercenter.systemtests.system.Settings;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the demo clients, asked for once each. */
public final class Tokens {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    public static String of(String client) {
        return KNOWN.computeIfAbsent("client_id=" + client, Tokens::ask);
    }

    public static String ofCustomer(String customerId) {
        String parameters = Path.of("client_id=customer&customer_id={}", customerId);
        return KNOWN.computeIfAbsent(parameters, Tokens::ask);
    }

    private static String ask(String parameters) {
        String form = "grant_type=client_credentials&client_secret=demo&" + parameters;
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(Settings.issuer() + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return Api.send(request).expect(200).text("access_token");
    }
}
