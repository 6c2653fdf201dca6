package org.partnercenter.billing.chargeimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.LocalDate;
import java.time.ZoneOffset;

@ServiceTest
class LateChargesIT {

    private static final String LAST_DAY = LocalDate.now(ZoneOffset.UTC).toString();
    private static final String NEXT_DAY = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();

    @LocalServerPort int port;

    ChargesApi charges;
    String former;
    String present;
    String account;
    String customer;

    @BeforeEach
    void moved() {
        charges = new ChargesApi(port);
        former = Known.partner();
        present = Known.partner();
        account = Known.newId("account");
        customer = Known.customer(former, account);
        charges.knows(former, customer);
        charges.count(
                former, new FocusLines().charge(account, "Compute", "5", "2024-09-18").bytes());
        Told.released(customer, former, 1);
        eventually(() -> assertThat(seenBy(former).status()).isEqualTo(404));
    }

    @Test
    void days_that_a_customer_spent_with_its_former_partner_count_there() {
        Told.rejoined(customer, present, AssociationType.RESALE, 2);
        eventually(() -> assertThat(seenBy(present).status()).isEqualTo(200));

        var done =
                charges.count(
                        former,
                        new FocusLines()
                                .charge(account, "Compute", "7", "2024-09-19")
                                .charge(account, "Compute", "1", LAST_DAY)
                                .charge(account, "Compute", "100", NEXT_DAY)
                                .bytes());

        assertThat(done.path("rowsAccepted").asLong()).describedAs(done.toString()).isEqualTo(2);
        assertThat(done.at("/refusals/0/code").asString()).isEqualTo("ACCOUNT_OF_ANOTHER_PARTNER");
        assertThat(done.at("/refusals/0/line").asLong()).isEqualTo(4);
        assertThat(charges.billed(customer)).isEqualTo("13");
        assertThat(seenBy(present).json().path("items")).isEmpty();
    }

    @Test
    void a_month_is_restated_for_a_partner_that_the_customer_left() {
        var done =
                charges.count(
                        former,
                        new FocusLines().charge(account, "Compute", "4", "2024-09-18").bytes(),
                        "&mode=restate");

        assertThat(done.path("rowsAccepted").asLong()).describedAs(done.toString()).isEqualTo(1);
        assertThat(charges.billed(customer)).isEqualTo("4");
    }

    private Answer seenBy(String partnerId) {
        return charges.api()
                .as(Tokens.admin(partnerId))
                .get("/v1/customers/" + customer + "/expenditures");
    }
}
