package org.partnercenter.billing.consent.read;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationEnded;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationExpired;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationGranted;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRevoked;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Keeps the consents that are in force: from their grant to their end of whatever kind. */
@Component
class ConsentsView implements View {

    private final JdbcClient db;

    ConsentsView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(
                AuthorizationGranted.class,
                AuthorizationRevoked.class,
                AuthorizationExpired.class,
                AuthorizationEnded.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            switch (delivery.fact()) {
                case AuthorizationGranted granted -> begin(granted);
                case AuthorizationRevoked revoked -> end(revoked.authorizationId());
                case AuthorizationExpired expired -> end(expired.authorizationId());
                case AuthorizationEnded ended -> end(ended.authorizationId());
                default -> {}
            }
        }
    }

    private void begin(AuthorizationGranted granted) {
        Instant expires = granted.expiresOn();
        db.sql("insert into consent values (:id, :customer, :partner, :scopes, :expires)")
                .param("id", granted.authorizationId())
                .param("customer", granted.customerId())
                .param("partner", granted.partnerId())
                .param("scopes", granted.scopes().stream().map(Enum::name).toArray(String[]::new))
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void end(String authorizationId) {
        db.sql("delete from consent where authorization_id = ?").param(authorizationId).update();
    }
}
