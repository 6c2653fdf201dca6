package org.partnercenter.gateway.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The services behind the gateway and the issuer of its tokens, one set for all tests. */
public final class StubWorld
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final StubService ASSOCIATION = new StubService();
    public static final StubService CUSTOMER = new StubService();
    public static final StubService BILLING = new StubService();
    public static final StubService EXPORT = new StubService();
    public static final StubIssuer ISSUER = new StubIssuer();

    static void reset() {
        ASSOCIATION.reset();
        CUSTOMER.reset();
        BILLING.reset();
        EXPORT.reset();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String jwt = "spring.security.oauth2.resourceserver.jwt.";
        TestPropertyValues.of(
                        "ASSOCIATION_URI=" + ASSOCIATION.uri(),
                        "CUSTOMER_URI=" + CUSTOMER.uri(),
                        "BILLING_URI=" + BILLING.uri(),
                        "EXPORT_URI=" + EXPORT.uri(),
                        jwt + "issuer-uri=" + ISSUER.uri(),
                        jwt + "jwk-set-uri=" + ISSUER.uri() + "/oauth2/jwks")
                .applyTo(context);
    }
}
