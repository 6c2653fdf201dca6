package org.partnercenter.customer.customer.read.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.time.ZoneOffset;

/** A customer that leaves and joins another partner in the middle of a month. */
@ServiceTest
class MovedSpendingIT {

    @LocalServerPort int port;

    private final String former = newPartner();
    private final String next = newPartner();
    private final YearMonth month = YearMonth.now(ZoneOffset.ofHours(8));
    private Api before;
    private Api after;
    private String id;
    private long told;

    @BeforeEach
    void customer() {
        before = new Api(port).as(Tokens.operator(former));
        after = new Api(port).as(Tokens.operator(next));
        id = resell(before, "Mover", "");
    }

    @Test
    void the_new_partner_never_sees_what_was_spent_with_the_former_one() {
        spent(former, month.minusMonths(1), ImportMode.APPEND, "70", "70");
        spent(former, month, ImportMode.APPEND, "10.5", "10.5");
        eventually(() -> {
            assertThat(amount(before, "monthToDate")).isEqualTo("10.5");
            assertThat(amount(before, "lastMonth")).isEqualTo("70");
        });

        moves();
        assertThat(amount(after, "monthToDate")).isEqualTo("0");
        assertThat(amount(after, "lastMonth")).isEqualTo("0");
        assertThat(amount(after, "currentEstimate")).isEqualTo("0");
        assertThat(ids(after.get("/v1/customers?monthToDateMin=0.01"))).isEmpty();

        spent(former, month, ImportMode.APPEND, "2", "12.5");
        spent(next, month, ImportMode.APPEND, "4", "16.5");
        spent(next, month, ImportMode.APPEND, "0.25", "16.75");
        eventually(() -> assertThat(amount(after, "monthToDate")).isEqualTo("4.25"));
        assertThat(ids(after.get("/v1/customers?monthToDateMin=4.25&monthToDateMax=4.25")))
                .containsExactly(id);
        assertThat(ids(after.get("/v1/customers?sort=-monthToDate"))).containsExactly(id);
    }

    @Test
    void what_is_told_of_the_new_partner_before_its_customer_has_come_is_seen_when_it_has() {
        spent(former, month, ImportMode.APPEND, "10", "10");
        spent(next, month, ImportMode.APPEND, "4", "14");
        eventually(() -> assertThat(amount(before, "monthToDate")).isEqualTo("10"));

        moves();
        eventually(() -> assertThat(amount(after, "monthToDate")).isEqualTo("4"));
    }

    @Test
    void a_restatement_changes_what_was_spent_with_the_new_partner_alone() {
        spent(former, month, ImportMode.APPEND, "10", "10");
        moves();
        spent(next, month, ImportMode.APPEND, "4", "14");
        spent(next, month, ImportMode.RESTATE, "-3", "11");

        eventually(() -> assertThat(amount(after, "monthToDate")).isEqualTo("1"));
    }

    private void moves() {
        Told.ended(id, former, 0);
        eventually(() -> assertThat(before.get("/v1/customers/" + id).status()).isEqualTo(404));
        Invited.answers("v-" + id, next, id, "n-" + id, "{\"name\": \"Mover\"}", null);
        eventually(() -> assertThat(after.get("/v1/customers/" + id).status()).isEqualTo(200));
    }

    private String amount(Api api, String field) {
        JsonNode items = api.get("/v1/customers?customerId=" + id).json().path("items");
        return items.path(0).path(field).path("amount").asString("");
    }

    private void spent(
            String partner, YearMonth when, ImportMode mode, String change, String total) {
        long sequence = when.equals(month) ? told++ : 0;
        Told.spent(id, partner, when, sequence, mode, change, total);
    }
}
