package org.partnercenter.billing.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationEnded;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationExpired;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationGranted;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRequested;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRevoked;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

@ServiceTest
class ConsentsIT {

    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
    private static final List<OnBehalfScope> ORDERS = List.of(OnBehalfScope.PLACE_ORDERS);

    @Autowired Consents consents;

    private final String authorization = Known.newId("authorization");
    private final String customer = Known.newId("customer");

    @Test
    void a_granted_consent_holds_for_its_partner_and_its_scopes_alone() {
        granted(null);
        eventually(() ->
                assertThat(required("sunbird", OnBehalfScope.PLACE_ORDERS))
                        .isEqualTo(authorization));
        refused("sunbird", OnBehalfScope.OPERATE);
        refused("rival", OnBehalfScope.PLACE_ORDERS);
    }

    @Test
    void a_consent_whose_time_is_over_holds_no_more_even_before_it_is_told() {
        String lasting = Known.newId("authorization");
        granted(Instant.now().minus(Duration.ofSeconds(1)));
        Neighbours.publish(
                "authorization:" + lasting,
                0,
                new AuthorizationGranted(
                        lasting, customer, "sunbird", List.of(OnBehalfScope.OPERATE), null, AT));
        eventually(() -> assertThat(required("sunbird", OnBehalfScope.OPERATE)).isEqualTo(lasting));
        refused("sunbird", OnBehalfScope.PLACE_ORDERS);
    }

    @Test
    void a_consent_ends_however_it_ends_also_when_that_is_told_twice() {
        ends(id -> new AuthorizationRevoked(id, customer, "sunbird", Side.CUSTOMER, "no", AT));
        ends(id -> new AuthorizationExpired(id, customer, "sunbird", AT));
        ends(id -> new AuthorizationEnded(id, customer, "sunbird", AT));
    }

    private void ends(Function<String, Fact> end) {
        String id = Known.newId("authorization");
        String aggregate = "authorization:" + id;
        Neighbours.publish(
                aggregate, 0, new AuthorizationGranted(id, customer, "sunbird", ORDERS, null, AT));
        eventually(() -> assertThat(required("sunbird", OnBehalfScope.PLACE_ORDERS)).isEqualTo(id));
        Neighbours.publish(aggregate, 1, end.apply(id));
        Neighbours.publish(aggregate, 1, end.apply(id));
        eventually(() -> refused("sunbird", OnBehalfScope.PLACE_ORDERS));
    }

    private void granted(@Nullable Instant expires) {
        String aggregate = "authorization:" + authorization;
        Neighbours.publish(
                aggregate,
                0,
                new AuthorizationRequested(
                        authorization, customer, "sunbird", ORDERS, expires, AT));
        Neighbours.publish(
                aggregate,
                1,
                new AuthorizationGranted(authorization, customer, "sunbird", ORDERS, expires, AT));
    }

    private String required(String partner, OnBehalfScope scope) {
        try {
            return consents.require(customer, partner, scope);
        } catch (Rejection missing) {
            return missing.code();
        }
    }

    private void refused(String partner, OnBehalfScope scope) {
        assertThatThrownBy(() -> consents.require(customer, partner, scope))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        missing -> assertThat(missing.code()).isEqualTo("AUTHORIZATION_REQUIRED"));
    }
}
