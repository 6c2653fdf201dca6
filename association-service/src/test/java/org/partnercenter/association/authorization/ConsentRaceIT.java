package org.partnercenter.association.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

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

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

/** A consent that is asked for while the association ends. */
@ServiceTest
class ConsentRaceIT {

    private static final String WANTED = "{\"scopes\":[\"OPERATE\"],\"commitmentAccepted\":true}";
    private static final String REASON = "{\"reason\":\"over\"}";
    private static final String APPROVE = "{\"decision\":\"APPROVE\"}";

    @LocalServerPort int port;
    @Autowired DataSource database;
    @Autowired JdbcClient db;

    private final String customer = Partners.newId("c");

    @Test
    void a_request_that_is_made_while_the_association_ends_ends_with_it() throws Exception {
        String partner = new Partners(port).solutionProvider("sunbird");
        Api admin = new Api(port).as(Tokens.admin(partner));
        Api owner = new Api(port).as(Tokens.customer(customer));
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.EPOCH), 0);
        eventually(() ->
                assertThat(owner.get(ofCustomer("disassociation-check")).status()).isEqualTo(200));
        String leaving =
                admin.post(ofCustomer("disassociation-requests"), REASON).header("Location");

        Answer asked;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection held = database.getConnection()) {
            takeThePlaceOfTheOpenAuthorization(held);
            Future<Answer> asking =
                    threads.submit(() -> admin.post(ofCustomer("authorization-requests"), WANTED));
            eventually(() -> assertThat(waiting()).isEqualTo(1));
            Future<Answer> ending = threads.submit(() -> owner.put(leaving + "/decision", APPROVE));
            eventually(() -> assertThat(waiting()).isEqualTo(2));
            held.rollback();
            asked = asking.get();
            assertThat(asked.status()).describedAs(asked.body()).isEqualTo(201);
            assertThat(ending.get().status()).isEqualTo(204);
        }

        eventually(() ->
                assertThat(owner.get(asked.header("Location")).json().path("state").asString())
                        .isEqualTo("ENDED"));
    }

    private void takeThePlaceOfTheOpenAuthorization(Connection held) throws SQLException {
        held.setAutoCommit(false);
        try (var insert =
                held.prepareStatement(
                        "insert into open_authorization (customer_id, authorization_id)"
                                + " values (?, 'held')")) {
            insert.setString(1, customer);
            insert.executeUpdate();
        }
    }

    private int waiting() {
        return db.sql(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'\
                        """)
                .query(Integer.class)
                .single();
    }

    private String ofCustomer(String what) {
        return "/v1/customers/" + customer + "/" + what;
    }
}
