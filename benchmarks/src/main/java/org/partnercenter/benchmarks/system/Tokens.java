package org.partnercenter.benchmarks.system;

import org.partnercenter.benchmarks.http.Connection;
import org.partnercenter.benchmarks.http.Request;

import java.util.Optional;

/** The tokens that the demo issuer gives to whoever names a demo client. */
public final class Tokens {
    private Tokens() {}

    /** A token of that demo client. */
    public static Token of(String client) {
        return ask(client)
                .orElseThrow(
                        () -> new IllegalStateException("The issuer gives no token to " + client));
    }

    static Optional<Token> ask(String client) {
        var form = "grant_type=client_credentials&client_secret=demo&client_id=" + client;
        try (var connection = new Connection(Ports.ISSUER)) {
            var answer = connection.send(Request.form("/oauth2/token", form));
            return answer.isGood()
                    ? Optional.of(new Token(answer.json().required("access_token").asString()))
                    : Optional.empty();
        }
    }
}
