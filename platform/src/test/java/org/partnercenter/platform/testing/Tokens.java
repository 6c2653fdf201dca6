package org.partnercenter.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Signs real tokens of an issuer whose keys are served on loopback; also forged, foreign and
 * expired ones.
 */
public final class Tokens {

    public static final String ISSUER = "http://issuer.test";

    private static final RSAKey KEY = key("test");
    private static final RSAKey FOREIGN_KEY = key("test");
    private static final ECKey EC_KEY = ecKey("test-ec");
    private static final String KEYS_URI = serve(KEY, EC_KEY);

    private Tokens() {}

    static String keysUri() {
        return KEYS_URI;
    }

    public static String platform() {
        return sign(KEY, claims("platform").claim("roles", List.of("platform")));
    }

    public static String admin(String partnerId) {
        return member(partnerId, partnerId + "-admin", "partner-admin");
    }

    public static String operator(String partnerId) {
        return member(partnerId, partnerId + "-operator", "partner-operator");
    }

    public static String manager(String partnerId, String memberId) {
        return member(partnerId, memberId, "account-manager");
    }

    public static String member(String partnerId, String memberId, String... roles) {
        return sign(
                KEY,
                claims(memberId)
                        .claim("partner_id", partnerId)
                        .claim("member_id", memberId)
                        .claim("roles", List.of(roles)));
    }

    public static String customer(String customerId) {
        return sign(
                KEY,
                claims("customer")
                        .claim("customer_id", customerId)
                        .claim("roles", List.of("customer")));
    }

    /** Signed by another kind of key of the issuer's. */
    public static String ellipticCurve() {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(EC_KEY.getKeyID()),
                () -> new ECDSASigner(EC_KEY),
                claims("platform").claim("roles", List.of("platform")));
    }

    /** One that says in its header what type it is. */
    public static String ofType(String type) {
        return sign(
                rsa(KEY).type(new JOSEObjectType(type)),
                () -> new RSASSASigner(KEY),
                claims("platform").claim("roles", List.of("platform")));
    }

    /** Signed by somebody else's key. */
    public static String forged() {
        return sign(FOREIGN_KEY, claims("platform").claim("roles", List.of("platform")));
    }

    public static String expired() {
        return sign(
                KEY,
                claims("platform")
                        .claim("roles", List.of("platform"))
                        .issueTime(Date.from(Instant.now().minus(Duration.ofHours(2))))
                        .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1)))));
    }

    public static String ofAnotherIssuer() {
        return sign(
                KEY,
                claims("platform")
                        .issuer("http://elsewhere.test")
                        .claim("roles", List.of("platform")));
    }

    private static JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(ISSUER)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    private static String sign(RSAKey key, JWTClaimsSet.Builder claims) {
        return sign(rsa(key), () -> new RSASSASigner(key), claims);
    }

    private static JWSHeader.Builder rsa(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
    }

    private static String sign(JWSHeader.Builder header, Signing key, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(key.signer());
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Signing {
        JWSSigner signer() throws JOSEException;
    }

    private static ECKey ecKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String serve(JWK... keys) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] served = new JWKSet(List.of(keys)).toPublicJWKSet().toString().getBytes(UTF_8);
            server.createContext(
                    "/keys",
                    exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, served.length);
                        exchange.getResponseBody().write(served);
                        exchange.close();
                    });
            Thread.ofPlatform().daemon().start(server::start);
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
