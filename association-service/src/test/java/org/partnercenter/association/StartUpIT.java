package org.partnercenter.association;

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
                assertThat(new Api(port).get("/actuator/health").json().path("status"))
                        .hasToString("\"UP\""));
    }

    @Test
    void every_call_is_described_with_its_errors() {
        var paths = new Api(port).get("/v3/api-docs").json().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/v1/partners",
                        "/v1/partners/{partnerId}",
                        "/v1/partners/{partnerId}/restriction",
                        "/v1/me",
                        "/v1/resellers",
                        "/v1/resellers/{resellerId}/permissions",
                        "/v1/preregistrations",
                        "/v1/preregistrations/{preregistrationId}",
                        "/v1/invitations",
                        "/v1/invitations/batch",
                        "/v1/invitations/{invitationId}",
                        "/v1/invitations/{invitationId}/resend",
                        "/v1/invitations/{code}/acceptance",
                        "/v1/customers/{customerId}/disassociation-check",
                        "/v1/customers/{customerId}/disassociation-requests",
                        "/v1/disassociation-requests/{requestId}",
                        "/v1/disassociation-requests/{requestId}/decision",
                        "/v1/customers/{customerId}/authorization-requests",
                        "/v1/customers/{customerId}/authorizations",
                        "/v1/authorizations/{authorizationId}",
                        "/v1/authorizations/{authorizationId}/decision",
                        "/v1/association-records");
        assertThat(paths.at("/~1v1~1partners/post/responses").propertyNames())
                .contains("201", "400", "409");
        assertThat(paths.at("/~1v1~1association-records/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "customerId",
                        "resellerId",
                        "event",
                        "from",
                        "to",
                        "state",
                        "limit",
                        "cursor",
                        "sort",
                        "count",
                        "Consistency-Token");
    }
}
