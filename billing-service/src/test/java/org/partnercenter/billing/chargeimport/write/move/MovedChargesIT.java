package org.partnercenter.billing.chargeimport.write.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.introduction.CustomerIds;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.contracts.customer.IntroducedRegistrationFact.IntroducedRegistrationRefused;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;

/** Accounts that somebody registered while a file introduced them. */
@ServiceTest
class MovedChargesIT {

    @LocalServerPort int port;

    private final String partner = Known.partner();
    private final String account = Known.newId("account");
    private final String introduced = CustomerIds.of(account);
    private ChargesApi charges;

    @BeforeEach
    void introduce() {
        charges = new ChargesApi(port);
        charges.knows(partner);
        charges.count(
                partner,
                new FocusLines().charge(account, "9").charge(account, "-0.5").bytes(),
                "&createCustomers=RESALE");
        charges.count(partner, new FocusLines().charge(account, "1").bytes());
        eventually(() -> assertThat(charges.billed(introduced)).isEqualTo("9.5"));
    }

    @Test
    void charges_go_to_the_partners_customer_that_has_the_account_to_the_last_digit() {
        String registered = Known.customer(partner, account);
        charges.knows(partner, registered);

        refused(registered);
        refused(registered);

        eventually(() -> assertThat(charges.billed(registered)).isEqualTo("9.5"));
        assertThat(charges.billed(introduced)).isEqualTo("0");
        charges.count(
                partner,
                new FocusLines().charge(account, "Compute", "3", "2024-09-18").bytes(),
                "&mode=restate");
        assertThat(charges.billed(registered)).isEqualTo("3");
        assertThat(charges.billed(introduced)).isEqualTo("0");
    }

    @Test
    void charges_of_another_partners_account_are_taken_out() {
        refused(null);

        eventually(() -> assertThat(charges.billed(introduced)).isEqualTo("0"));
    }

    @Test
    void what_a_later_file_has_for_it_goes_where_the_earlier_charges_went() {
        String registered = Known.customer(partner, Known.newId("account"));
        charges.knows(partner, registered);
        refused(registered);
        eventually(() -> assertThat(charges.billed(registered)).isEqualTo("9.5"));

        charges.count(partner, new FocusLines().charge(account, "2").bytes());

        assertThat(charges.billed(registered)).isEqualTo("11.5");
        assertThat(charges.billed(introduced)).isEqualTo("0");
    }

    @Test
    void what_a_later_file_has_for_it_is_refused_where_another_partner_has_the_account() {
        refused(null);
        eventually(() -> assertThat(charges.billed(introduced)).isEqualTo("0"));

        var done = charges.count(partner, new FocusLines().charge(account, "2").bytes());

        assertThat(done.at("/refusals/0/code").asString()).isEqualTo("ACCOUNT_OF_ANOTHER_PARTNER");
        assertThat(charges.billed(introduced)).isEqualTo("0");
    }

    private void refused(@Nullable String accountCustomerId) {
        Neighbours.publish(
                "introduced-registration:" + introduced,
                0,
                new IntroducedRegistrationRefused(
                        introduced,
                        partner,
                        account,
                        "import",
                        "CLOUD_ACCOUNT_TAKEN",
                        accountCustomerId,
                        Instant.now()));
    }
}
