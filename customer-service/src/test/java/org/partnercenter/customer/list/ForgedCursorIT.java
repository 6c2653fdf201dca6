package org.partnercenter.customer.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.partnercenter.platform.web.Cursor;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.Arrays;
import java.util.List;

/** Cursors are opaque: what no list has written is refused, whatever it would cost to read it. */
@ServiceTest
class ForgedCursorIT {

    @LocalServerPort int port;

    private final String partner = newPartner();
    private Api admin;
    private String customer;

    @BeforeEach
    void api() {
        admin = new Api(port).as(Tokens.admin(partner));
        customer = register(admin, "Listed", "");
    }

    @ParameterizedTest
    @CsvSource({
        "budgetUsage, 1e999999999, x",
        "budgetUsage, 9e9, x",
        "budgetUsage, NaN, x",
        "-budgetUsage, , x",
        "monthToDate, 1e999999999, x",
        "monthToDate, -Infinity, x",
        "-monthToDate, +1, x",
        "associatedOn, +999999999-01-01T00:00:00Z, x",
        "associatedOn, 2026-13-01T00:00:00Z, x",
        "accountName, a~, x",
        "accountName, a, x~",
        "accountName, a, "
    })
    void a_search_refuses_a_place_that_it_cannot_have_written(
            String sort, @Nullable String value, @Nullable String id) {
        refused("/v1/customers?sort=" + sort, new Cursor(sort, Arrays.asList(nul(value), nul(id))));
    }

    @Test
    void a_search_goes_on_after_any_amount_that_charges_can_come_to() {
        for (String amount :
                List.of(
                        "0",
                        "-1",
                        "9".repeat(34) + "." + "9".repeat(30),
                        "-0.000000000000000001")) {
            for (String sort : List.of("-budgetUsage", "monthToDate")) {
                String cursor = new Cursor(sort, List.of(amount, "x")).encode();
                assertThat(admin.get("/v1/customers?sort=" + sort + "&cursor=" + cursor).status())
                        .as(sort + " after " + amount)
                        .isEqualTo(200);
            }
        }
        String nothing = new Cursor("budgetUsage", List.of("-Infinity", "")).encode();
        assertThat(ids(admin.get("/v1/customers?sort=budgetUsage&cursor=" + nothing)))
                .containsExactly(customer);
    }

    @Test
    void the_other_lists_refuse_it_as_well() {
        String path = "/v1/customers/" + customer;
        refused("/v1/members?limit=1", new Cursor("memberId", List.of("\0")));
        refused(path + "/account-manager/history?limit=1", new Cursor("-at", List.of("x")));
        refused(
                path + "/account-manager/history?limit=1",
                new Cursor("-at", List.of("9999999999999999999")));
        for (List<String> place :
                List.of(
                        List.of("2026-11-02T03:04:05Z", "1", "\0"),
                        List.of("2026-11-02T03:04:05Z", "-1", "x"),
                        List.of("+999999999-11-02T03:04:05Z", "1", "x"))) {
            refused(path + "/timeline?limit=1", new Cursor("newest", List.copyOf(place)));
        }
    }

    /** The text with its tildes as the character that no text of PostgreSQL holds. */
    private static @Nullable String nul(@Nullable String text) {
        return text == null ? null : text.replace('~', '\0');
    }

    private void refused(String list, Cursor forged) {
        Api.Answer answer = admin.get(list + "&cursor=" + forged.encode());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_CURSOR");
        assertThat(answer.json().path("errors").get(0).path("field").asString())
                .isEqualTo("cursor");
    }
}
