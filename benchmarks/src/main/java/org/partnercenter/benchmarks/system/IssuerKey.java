package org.partnercenter.benchmarks.system;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Base64;

/** The demo issuer's own key: with it a demo client's token becomes one of any partner. */
public record IssuerKey(PrivateKey key) {

    /** Reads the key from the data of the run. */
    public static IssuerKey of(RunFiles files) {
        var jwk = new JsonMapper().readTree(files.issuerKey());
        try {
            var spec =
                    new RSAPrivateCrtKeySpec(
                            number(jwk, "n"),
                            number(jwk, "e"),
                            number(jwk, "d"),
                            number(jwk, "p"),
                            number(jwk, "q"),
                            number(jwk, "dp"),
                            number(jwk, "dq"),
                            number(jwk, "qi"));
            return new IssuerKey(KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.required(name).asString()));
    }

    /** The same token, but of an admin of that partner. */
    public Token forPartner(Token token, String partnerId) {
        var claims =
                token.claims().put("partner_id", partnerId).put("member_id", partnerId + "-m1");
        var signed = Token.encoded(token.head()) + "." + Token.encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return new Token(signed + "." + Token.encoded(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
