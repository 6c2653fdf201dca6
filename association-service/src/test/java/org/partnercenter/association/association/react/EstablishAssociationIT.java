package org.partnercenter.association.association.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.CustomerTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

@ServiceTest
class EstablishAssociationIT {

    private static final Instant REGISTERED = Instant.parse("2026-11-22T06:26:16.123456Z");

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Partners partners;
    String partner;
    String customer;

    @BeforeEach
    void partner() {
        partners = new Partners(port);
        partner = partners.solutionProvider("sunbird");
        customer = Partners.newId("c");
    }

    @Test
    void a_registered_customer_is_associated_since_its_registration_by_who_registered_it() {
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, REGISTERED), 0);

        eventually(() -> {
            JsonNode records = recordsOf(partner);
            assertThat(records.size()).isEqualTo(1);
            JsonNode only = records.get(0);
            assertThat(only.path("customerId").asString()).isEqualTo(customer);
            assertThat(only.path("event").asString()).isEqualTo("ASSOCIATED");
            assertThat(only.path("at").asString()).isEqualTo(REGISTERED.toString());
            assertThat(only.path("initiator").asString()).isEqualTo("member:ann");
        });
    }

    @Test
    void the_history_names_the_rule_and_the_fact_that_caused_it() {
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, REGISTERED), 0);

        eventually(() ->
                assertThat(storedBy("actor"))
                        .containsExactly("system:associate-registered-customer"));
        assertThat(storedBy("partnerId")).containsExactly(partner);
        assertThat(storedBy("causationId").getFirst()).hasSize(36);
    }

    @Test
    void a_registration_that_is_told_again_changes_nothing() {
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, REGISTERED), 0);
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, REGISTERED), 0);
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, REGISTERED), 1);
        waitUntilHandled(1);

        assertThat(storedBy("actor")).hasSize(1);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void a_customer_of_another_partner_stays_where_it_is() {
        String rival = partners.solutionProvider("rival");
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, REGISTERED), 0);
        CustomerTopic.publish(CustomerTopic.registered(customer, rival, REGISTERED), 1);
        waitUntilHandled(1);

        assertThat(storedBy("partnerId")).containsExactly(partner);
        assertThat(deadLetters()).singleElement().asString().contains("ALREADY_ASSOCIATED");
    }

    @Test
    void a_customer_of_a_partner_that_nobody_registered_waits_until_somebody_does() {
        String late = Partners.newId("late");
        CustomerTopic.publish(CustomerTopic.registered(customer, late, REGISTERED), 0);
        waitUntilHandled(0);

        assertThat(storedBy("actor")).isEmpty();
        assertThat(deadLetters()).singleElement().asString().contains("UNKNOWN_PARTNER");

        partners.register(late, "SOLUTION_PROVIDER", null);
        Answer retried =
                partners.platform()
                        .post(
                                "/operations/association/dead-letters/retry",
                                """
                                {"feed":"reactions","aggregateContext":"customer","aggregateId":"%s"}\
                                """
                                        .formatted(customer));

        assertThat(retried.status()).describedAs(retried.body()).isEqualTo(200);
        assertThat(storedBy("partnerId")).containsExactly(late);
        assertThat(deadLetters()).isEmpty();
    }

    /** Waits until that fact of the customer has been handled or has become a dead letter. */
    private void waitUntilHandled(long sequence) {
        eventually(() ->
                assertThat(
                                db.sql(
                                                """
                                                select exists (select from feed_sequence
                                                               where aggregate_id = :id and sequence >= :seq)
                                                    or exists (select from feed_dead_letter
                                                               where aggregate_id = :id and sequence = :seq)
                                                """)
                                        .param("id", customer)
                                        .param("seq", sequence)
                                        .query(Boolean.class)
                                        .single())
                        .isTrue());
    }

    private List<String> storedBy(String metadata) {
        return db.sql(
                        """
                        select meta_data ->> :name from stored_event
                        where aggregate_identifier = :id order by sequence_number
                        """)
                .param("name", metadata)
                .param("id", "association:" + customer)
                .query(String.class)
                .list();
    }

    private List<String> deadLetters() {
        return db.sql("select cause from feed_dead_letter where aggregate_id = :id")
                .param("id", customer)
                .query(String.class)
                .list();
    }

    private JsonNode recordsOf(String partnerId) {
        return new Api(port)
                .as(Tokens.admin(partnerId))
                .get("/v1/association-records")
                .json()
                .path("items");
    }
}
