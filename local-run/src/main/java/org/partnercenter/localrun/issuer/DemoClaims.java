package org.partnercenter.localrun.issuer;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes a demo client's claims into its token; a customer is the one that the request names. */
final class DemoClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String CUSTOMER_ID = "customer_id";

    @Override
    public void customize(JwtEncodingContext context) {
        var client = DemoClient.of(context.getRegisteredClient().getClientId()).orElseThrow();
        context.getClaims().claims(claims -> claims.putAll(client.claims()));
        if (client == DemoClient.CUSTOMER) {
            context.getClaims().claim(CUSTOMER_ID, requestedCustomer(context));
        }
    }

    private static String requestedCustomer(JwtEncodingContext context) {
        if (context.getAuthorizationGrant()
                        instanceof OAuth2ClientCredentialsAuthenticationToken grant
                && grant.getAdditionalParameters().get(CUSTOMER_ID) instanceof String customer
                && !customer.isBlank()) {
            return customer;
        }
        throw new OAuth2AuthenticationException(
                new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_REQUEST,
                        "The client 'customer' needs one request parameter customer_id",
                        null));
    }
}
