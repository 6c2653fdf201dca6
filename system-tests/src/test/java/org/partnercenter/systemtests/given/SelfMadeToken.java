package org.partnercenter.systemtests.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.system.Settings;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A token that no issuer has given: signed with any key, saying anything. */
public record SelfMadeToken(PrivateKey key, String keyId, String issuer, Instant expires) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Of the right issuer, by its words, but signed by somebody else under a known key's id. */
    public static SelfMadeToken forged(String keyId) {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return good(keys.generateKeyPair().getPrivate(), keyId);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed with the key in that file of the demo issuer. */
    public static SelfMadeToken signedWith(Path file) {
        try {
            JsonNode key = Json.parse(Files.readString(file));
            RSAPrivateKeySpec numbers = new RSAPrivateKeySpec(number(key, "n"), number(key, "d"));
            return good(
                    KeyFactory.getInstance("RSA").generatePrivate(numbers),
                    key.path("kid").asString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SelfMadeToken good(PrivateKey key, String keyId) {
        Instant expires = Instant.now().plus(Duration.ofHours(1));
        return new SelfMadeToken(key, keyId, Settings.issuer(), expires);
    }

    private static BigInteger number(JsonNode key, String field) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.path(field).asString());
        return new BigInteger(1, bytes);
    }

    public SelfMadeToken ofIssuer(String other) {
        return new SelfMadeToken(key, keyId, other, expires);
    }

    public SelfMadeToken expired() {
        return new SelfMadeToken(key, keyId, issuer, Instant.now().minus(Duration.ofMinutes(10)));
    }

    /** The administrator of sunbird, as far as the token's words go. */
    public String text() {
        String header = part(Json.of("alg", "RS256", "kid", keyId));
        String said = header + "." + part(claims());
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(said.getBytes(UTF_8));
            return said + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same words without any signature. */
    public String unsigned() {
        return part(Json.of("alg", "none")) + "." + part(claims()) + ".";
    }

    private String claims() {
        return Json.of(
                "iss",
                issuer,
                "sub",
                "sunbird-admin",
                "aud",
                "sunbird-admin",
                "iat",
                expires.minus(Duration.ofHours(1)).getEpochSecond(),
                "exp",
                expires.getEpochSecond(),
                "partner_id",
                "sunbird",
                "member_id",
                "sunbird-admin",
                "roles",
                List.of("partner-admin"));
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }
}
