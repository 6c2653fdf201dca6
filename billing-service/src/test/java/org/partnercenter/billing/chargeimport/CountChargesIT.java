package org.partnercenter.billing.chargeimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

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
        partner = Known.partner();
        account = Known.newId("account");
        customer = Known.customer(partner, account);
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
                                .gzip());

        assertThat(done.path("state").asString())
                .describedAs(done.toString())
                .isEqualTo("COMPLETED");
        assertThat(done.path("rowsAccepted").asLong()).isEqualTo(3);
        assertThat(charges.billed(customer)).isEqualTo("12.49999985001");
    }

    @Test
    void bad_rows_are_refused_alone_with_their_lines() {
        String foreign = Known.newId("account");
        String other = Known.partner();
        charges.knows(other, Known.customer(other, foreign));

        var done =
                charges.count(
                        partner,
                        new FocusLines()
                                .charge(account, "1")
                                .charge(account, "NaN")
                                .charge("nobody", "1")
                                .charge(foreign, "1")
                                .charge(account, "Compute", "1", "2024-09-18", "2024-09", "EUR")
                                .line("too,short")
                                .charge(account, "2")
                                .bytes());

        assertThat(done.path("refusals").findValuesAsString("code"))
                .containsExactly(
                        "INVALID_NUMBER",
                        "UNKNOWN_ACCOUNT",
                        "ACCOUNT_OF_ANOTHER_PARTNER",
                        "CURRENCY_MISMATCH",
                        "WRONG_COLUMN_COUNT");
        assertThat(done.path("refusals").findValuesAsString("line"))
                .containsExactly("3", "4", "5", "6", "7");
        assertThat(done.path("rowsRefused").asLong()).isEqualTo(5);
        assertThat(done.path("rowsAccepted").asLong()).isEqualTo(2);
        assertThat(charges.billed(customer)).isEqualTo("3");
        String csv =
                charges.api()
                        .get("/v1/charge-imports/" + done.path("importId").asString() + "/refusals")
                        .body();
        assertThat(csv.lines()).hasSize(6).first().isEqualTo("line,code,message");
    }

    @Test
    void a_month_takes_a_thousand_products_and_the_rows_of_more_are_refused_alone() {
        FocusLines file = new FocusLines();
        for (int product = 1; product <= 1_001; product++) {
            file.charge(account, "Machine " + product, "1", "2024-09-18");
        }
        file.charge(account, "Machine 1", "1", "2024-10-18");
        file.charge(account, "Machine 1", "1", "2024-09-19");

        var done = charges.count(partner, file.bytes());

        assertThat(done.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(done.path("rowsAccepted").asLong()).isEqualTo(1_002);
        assertThat(done.path("refusals").findValuesAsString("code"))
                .containsExactly("TOO_MANY_PRODUCTS");
        assertThat(done.path("refusals").findValuesAsString("line")).containsExactly("1002");
        assertThat(charges.billed(customer)).isEqualTo("1002");
    }

    @Test
    void the_same_file_twice_counts_once_and_what_was_refused_counts_when_it_can() {
        String later = Known.newId("account");
        byte[] file = new FocusLines().charge(account, "1").charge(later, "5").bytes();
        var first = charges.count(partner, file);
        String registered = Known.customer(partner, later);
        charges.knows(partner, registered);

        var second = charges.count(partner, file);
        var third = charges.count(partner, file);

        assertThat(second.path("repeats").asString()).isEqualTo(first.path("importId").asString());
        assertThat(second.path("rowsAccepted").asLong()).isEqualTo(1);
        assertThat(third.path("rowsAccepted").asLong()).isZero();
        assertThat(third.path("rowsRefused").asLong()).isZero();
        assertThat(charges.billed(customer)).isEqualTo("1");
        assertThat(charges.billed(registered)).isEqualTo("5");
    }

    @Test
    void a_restatement_replaces_the_billing_periods_of_its_customers() {
        String other = Known.newId("account");
        String bystander = Known.customer(partner, other);
        charges.knows(partner, bystander);
        charges.count(
                partner,
                new FocusLines()
                        .charge(account, "10")
                        .charge(account, "Storage", "7", "2024-09-20")
                        .charge(account, "Compute", "100", "2024-10-02")
                        .charge(account, "Compute", "3", "2024-08-31", "2024-09", "USD")
                        .charge(other, "20")
                        .bytes());

        charges.count(partner, new FocusLines().charge(account, "4").bytes(), "&mode=restate");

        assertThat(charges.billed(customer)).isEqualTo("104");
        assertThat(charges.billed(bystander)).isEqualTo("20");
        assertThat(
                        charges.expenditures(customer, "?groupBy=product")
                                .path("items")
                                .findValuesAsString("product"))
                .containsExactly("Compute");
        assertThat(charges.expenditures(customer, "").path("items").findValuesAsString("month"))
                .containsExactly("2024-09", "2024-10");
    }

    @Test
    void of_identical_files_sent_at_once_one_counts() throws Exception {
        byte[] file = new FocusLines().charge(account, "1").charge(account, "0.25").bytes();
        Callable<String> send =
                () -> charges.send(partner, file, "").json().path("importId").asString();
        List<String> imports;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            imports =
                    senders.invokeAll(List.of(send, send, send, send)).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();
        }

        assertThat(
                        imports.stream()
                                .map(charges::ended)
                                .filter(done -> done.path("repeats").isNull()))
                .hasSize(1);
        assertThat(charges.billed(customer)).isEqualTo("1.25");
    }

    @Test
    void an_account_that_is_introduced_is_a_customer_at_once() {
        String unknown = Known.newId("account");

        charges.count(
                partner, new FocusLines().charge(unknown, "9").bytes(), "&createCustomers=RESALE");

        String introduced = org.partnercenter.billing.introduction.CustomerIds.of(unknown);
        eventually(() -> assertThat(charges.billed(introduced)).isEqualTo("9"));
        charges.count(partner, new FocusLines().charge(unknown, "1").bytes());
        assertThat(charges.billed(introduced)).isEqualTo("10");
    }
}
