package org.partnercenter.billing.chargeimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class CountChargesIT {

    @LocalServerPort int port;

    ChargesApi charges;
    String partner;
    String account;
    String customer;

    @BeforeEach
    void known() {
        charges = new ChargesApi(port);
        partner = Neighbours.partner();
        account = Neighbours.newId("account");
        customer = Neighbours.customer(partner, account);
        charges.knows(partner, customer);
    }

    @Test
    void charges_are_counted_to_the_last_digit() {
        var done =
                charges.count(
                        partner,
                        new FocusLines()
                                .charge(account, "0.00000000001")
                                .charge(account, "12.5")
                                .charge(account, "-1.5E-7")
                                .bytes());

        assertThat(done.path("state").asString())
                .describedAs(done.toString())
                .isEqualTo("COMPLETED");
        assertThat(done.path("rowsAccepted").asLong()).isEqualTo(3);
        assertThat(charges.billed(customer)).isEqualTo("12.49999985001");
    }
}
