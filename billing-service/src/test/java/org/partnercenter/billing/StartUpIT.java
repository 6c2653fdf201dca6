package org.partnercenter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.EndpointRules;
import org.partnercenter.platform.testing.Eventually;
import org.partnercenter.platform.testing.FeedRules;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServiceTest
class StartUpIT {

    @LocalServerPort int port;

    @Test
    void the_event_store_is_on_postgresql_and_its_transactions_are_springs(
            @Autowired TransactionManager transactions,
            @Autowired EventStore events,
            @Autowired TokenStore tokens) {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(events).isInstanceOf(EmbeddedEventStore.class);
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void every_endpoint_has_its_roles(
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        EndpointRules.everyEndpointHasItsRoles(requestMappingHandlerMapping);
    }

    @Test
    void every_fact_that_is_looked_at_is_asked_for(@Autowired ListableBeanFactory beans) {
        FeedRules.everyFactThatIsLookedAtIsAskedFor(beans);
    }

    @Test
    void it_becomes_healthy() {
        Eventually.eventually(() ->
                assertThat(new Api(port).get("/actuator/health").json().path("status").asString())
                        .isEqualTo("UP"));
    }

    @Test
    void every_call_is_described() {
        var paths = new Api(port).get("/v3/api-docs").json().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/v1/charges",
                        "/v1/charge-imports",
                        "/v1/charge-imports/{importId}",
                        "/v1/charge-imports/{importId}/refusals",
                        "/v1/customers/{customerId}/expenditures",
                        "/v1/customers/{customerId}/expenditure-forecast",
                        "/v1/customers/{customerId}/budget",
                        "/v1/customers/{customerId}/budget/adjustments",
                        "/v1/budgets/batch",
                        "/v1/budgets/alert-recipients",
                        "/v1/resellers/{resellerId}/budget-quota",
                        "/v1/customers/{customerId}/discount",
                        "/v1/customers/{customerId}/discount/history",
                        "/v1/discounts/batch",
                        "/v1/coupon-quotas",
                        "/v1/coupon-quotas/{quotaId}",
                        "/v1/coupons",
                        "/v1/coupons/records",
                        "/v1/coupons/{couponId}/reclaim",
                        "/v1/customers/{customerId}/coupons");
        assertThat(paths.at("/~1v1~1charges/post/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "partnerId", "mode", "createCustomers", "Idempotency-Key");
    }
}
