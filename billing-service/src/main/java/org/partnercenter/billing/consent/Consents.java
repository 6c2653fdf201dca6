package org.partnercenter.billing.consent;

import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.platform.command.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneOffset;

/**
 * The one place that says whether a partner may act on a customer's behalf now. Whatever does so
 * stores the consent that it was told in its own event.
 */
@Component
public class Consents {

    private final JdbcClient db;
    private final Clock clock;

    Consents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * The id of the authorization on whose ground the partner acts.
     *
     * @throws Rejection 403 {@code AUTHORIZATION_REQUIRED} when no consent with that scope is in
     *     force
     */
    public String require(String customerId, String partnerId, OnBehalfScope scope) {
        return db.sql(
                        """
                        select authorization_id from consents.consent
                        where customer_id = ? and partner_id = ? and ? = any (scopes)
                          and (expires_on is null or expires_on > ?)
                        limit 1\
                        """)
                .params(
                        customerId,
                        partnerId,
                        scope.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .orElseThrow(() ->
                        Rejection.forbidden(
                                "AUTHORIZATION_REQUIRED",
                                "The customer has not authorized this: request its authorization"
                                        + " for "
                                        + scope
                                        + " and wait for its consent."));
    }
}
