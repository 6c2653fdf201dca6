package org.partnercenter.association.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.association.CustomerTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.association.TwoInstances;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What two sides decide at once about the end of an association, on two instances. */
@ServiceTest
class DisassociationRaceIT {

    private static final int ROUNDS = 20;
    private static final String REASON = "{\"reason\":\"over\"}";

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired JdbcClient db;

    @Test
    void a_request_that_is_withdrawn_while_it_is_approved_has_one_winner() throws Exception {
        String partner = new Partners(port).solutionProvider("sunbird");
        String admin = Tokens.admin(partner);
        try (var instances = new TwoInstances(port, environment)) {
            for (String customer : customersOf(partner)) {
                String path =
                        new Api(port)
                                .as(admin)
                                .post(requestsOf(customer), REASON)
                                .header("Location");

                List<Answer> answers =
                        instances.race(
                                api -> api.as(admin).delete(path),
                                api ->
                                        api.as(Tokens.customer(customer))
                                                .put(
                                                        path + "/decision",
                                                        "{\"decision\":\"APPROVE\"}"));

                assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
                boolean withdrawn = answers.getFirst().status() == 204;
                assertThat(answers.get(withdrawn ? 1 : 0).code())
                        .isEqualTo(withdrawn ? "REQUEST_WITHDRAWN" : "REQUEST_DECIDED");
                assertThat(stored(customer).getLast())
                        .isEqualTo(
                                withdrawn
                                        ? "association.DisassociationWithdrawn"
                                        : "association.AssociationEnded");
                assertThat(stored(customer)).hasSize(3);
            }
        }
    }

    @Test
    void of_two_sides_that_ask_at_once_one_is_told_that_there_is_a_request() throws Exception {
        String partner = new Partners(port).solutionProvider("sunbird");
        try (var instances = new TwoInstances(port, environment)) {
            for (String customer : customersOf(partner)) {
                List<Answer> answers =
                        instances.race(
                                api ->
                                        api.as(Tokens.admin(partner))
                                                .post(requestsOf(customer), REASON),
                                api ->
                                        api.as(Tokens.customer(customer))
                                                .post(requestsOf(customer), REASON));

                assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() == 409)
                        .extracting(Answer::code)
                        .containsExactly("ALREADY_REQUESTED");
                assertThat(stored(customer)).hasSize(2);
            }
        }
    }

    private List<String> customersOf(String partner) {
        List<String> customers = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String customer = Partners.newId("c");
            CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.EPOCH), 0);
            customers.add(customer);
        }
        customers.forEach(customer -> eventually(() -> assertThat(stored(customer)).hasSize(1)));
        return customers;
    }

    private static String requestsOf(String customer) {
        return "/v1/customers/" + customer + "/disassociation-requests";
    }

    private List<String> stored(String customer) {
        return db.sql(
                        """
                        select payload_type from stored_event
                        where aggregate_identifier = ? order by sequence_number
                        """)
                .param("association:" + customer)
                .query(String.class)
                .list();
    }
}
