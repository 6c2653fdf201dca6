package org.partnercenter.customer;

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
    void every_view_that_is_read_is_there(
            @Autowired ListableBeanFactory beans,
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        FeedRules.everyViewThatIsReadIsThere(beans, requestMappingHandlerMapping);
    }

    @Test
    void it_becomes_healthy() {
        Eventually.eventually(() ->
                assertThat(new Api(port).get("/actuator/health").json().path("status").asString())
                        .isEqualTo("UP"));
    }
}
