package org.partnercenter.billing.chargeimport.write.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that become customers between the arrival of their charges and the counting. */
@ServiceTest
class RegisteredMeanwhileIT {

    @LocalServerPort int port;
    @Autowired Scheduler scheduler;
    @Autowired JdbcClient db;

    private final String partner = Known.partner();
    private final String rival = Known.partner();
    private final String own = Known.newId("account");
    private final String foreign = Known.newId("account");

    @AfterEach
    void resume() {
        scheduler.resume();
    }

    @Test
    void charges_count_for_the_registered_customer_or_are_refused_where_it_is_anothers() {
        ChargesApi charges = new ChargesApi(port);
        charges.knows(partner);
        charges.knows(rival);
        scheduler.pause();
        String importId =
                charges.send(
                                partner,
                                new FocusLines()
                                        .charge(own, "9")
                                        .charge(own, "0.5")
                                        .charge(foreign, "4")
                                        .bytes(),
                                "&createCustomers=RESALE")
                        .json()
                        .path("importId")
                        .asString();
        String customer = Known.customer(partner, own);
        String rivals = Known.customer(rival, foreign);
        charges.knows(partner, customer, rivals);
        scheduler.resume();

        var done = charges.ended(importId);

        assertThat(done.path("rowsAccepted").asLong()).describedAs(done.toString()).isEqualTo(2);
        assertThat(done.at("/refusals/0/code").asString()).isEqualTo("ACCOUNT_OF_ANOTHER_PARTNER");
        assertThat(done.at("/refusals/0/line").asLong()).isEqualTo(4);
        eventually(() -> assertThat(charges.billed(customer)).isEqualTo("9.5"));
        assertThat(charges.billed(rivals)).isEqualTo("0");
        assertThat(
                        db.sql(
                                        "select count(*) from account_claim where cloud_account_id"
                                                + " in (?, ?)")
                                .params(own, foreign)
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
