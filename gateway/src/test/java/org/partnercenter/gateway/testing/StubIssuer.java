package org.partnercenter.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer whose public key is served over HTTP, and tokens of every kind. */
public final class StubIssuer {

    private final RSAKey key = key("the-key");
    private final RSAKey forgersKey = key("the-key");
    private final RSAKey nextKey = key("next-key");
    private final StubService keys = new StubService();

    StubIssuer() {
        comeBack();
    }

    /** From now on nobody gets the keys. */
    public void goAway() {
        keys.answers(500, "");
    }

    public void comeBack() {
        keys.answers(200, new JWKSet(key.toPublicJWK()).toString());
    }

    /** How often anybody has asked for the keys. */
    public int asked() {
        return keys.seen().size();
    }

    public String uri() {
        return keys.uri();
    }

    public String token(String client, String... roles) {
        return sign(key, claims(client, roles).build());
    }

    /** A token that a client has for one of its users. */
    public String tokenOf(String client, String user) {
        return sign(key, claims(user).claim("client_id", client).build());
    }

    public String expired(String client) {
        return sign(
                key,
                claims(client).expirationTime(Date.from(Instant.now().minusSeconds(120))).build());
    }

    public String withoutEnd(String client) {
        return sign(key, claims(client).expirationTime(null).build());
    }

    public String notYet(String client) {
        return sign(
                key,
                claims(client).notBeforeTime(Date.from(Instant.now().plusSeconds(600))).build());
    }

    public String ofAnotherIssuer(String client) {
        return sign(key, claims(client).issuer("https://elsewhere.example").build());
    }

    public String forged(String client) {
        return sign(forgersKey, claims(client).build());
    }

    /** A token of the issuer's next key, which nobody has fetched yet. */
    public String ofNextKey(String client) {
        return sign(nextKey, claims(client).build());
    }

    private JWTClaimsSet.Builder claims(String client, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject(client)
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
