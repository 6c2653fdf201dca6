package org.partnercenter.benchmarks.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;

class IssuerKeyTest {

    @Test
    void a_token_of_another_partner_is_signed_by_the_issuers_key(@TempDir Path data)
            throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var key = (RSAPrivateCrtKey) pair.getPrivate();
        Files.createDirectories(data.resolve("issuer"));
        Files.writeString(
                data.resolve("issuer/signing-key.json"),
                """
                {"kty":"RSA","n":"%s","e":"%s","d":"%s","p":"%s","q":"%s","dp":"%s","dq":"%s","qi":"%s"}\
                """
                        .formatted(
                                number(key.getModulus()),
                                number(key.getPublicExponent()),
                                number(key.getPrivateExponent()),
                                number(key.getPrimeP()),
                                number(key.getPrimeQ()),
                                number(key.getPrimeExponentP()),
                                number(key.getPrimeExponentQ()),
                                number(key.getCrtCoefficient())));
        var demo =
                new Token(
                        part("{\"alg\":\"RS256\"}")
                                + "."
                                + part("{\"partner_id\":\"sunbird\",\"iss\":\"x\"}")
                                + ".");

        var token = IssuerKey.of(new RunFiles(data, data)).forPartner(demo, "bench-001");

        assertThat(token.claims().required("partner_id").asString()).isEqualTo("bench-001");
        assertThat(token.claims().required("iss").asString()).isEqualTo("x");
        var parts = token.value().split("\\.", 3);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(pair.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static String part(String json) {
        return Token.encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger number) {
        return Token.encoded(number.toByteArray());
    }
}
