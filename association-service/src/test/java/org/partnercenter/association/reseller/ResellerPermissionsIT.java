package org.partnercenter.association.reseller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;

/** What a reseller may do is what its distributor grants. */
@ServiceTest
class ResellerPermissionsIT {

    private static final String EVERYTHING =
            """
            {"setBudgets":true,"restrictPurchase":true,"freezeResources":true,"placeOrders":true,
             "operate":true,"monthlyBudgetQuota":{"amount":"1000","currency":"USD"}}
            """;

    @LocalServerPort int port;

    Api admin;
    Api resellersAdmin;
    String distributor;
    String reseller;

    @BeforeEach
    void tiers() {
        Partners partners = new Partners(port);
        distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        reseller = partners.registered("fjord", "RESELLER", distributor);
        admin = new Api(port).as(Tokens.admin(distributor));
        resellersAdmin = new Api(port).as(Tokens.admin(reseller));
    }

    @Test
    void a_reseller_may_do_nothing_before_anything_is_granted() {
        Answer read = resellersAdmin.get(permissionsOf(reseller));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.json().path("operate").asBoolean()).isFalse();
        assertThat(read.json().path("monthlyBudgetQuota").isNull()).isTrue();
    }

    @Test
    void what_is_granted_is_read_by_the_distributor_and_by_the_reseller() {
        Answer granted = admin.put(permissionsOf(reseller), EVERYTHING);

        assertThat(granted.status()).describedAs(granted.body()).isEqualTo(204);
        assertThat(granted.header("ETag")).isEqualTo("\"1\"");
        for (Api reader : List.of(admin, resellersAdmin)) {
            Answer read = reader.after(granted).get(permissionsOf(reseller));
            assertThat(read.header("ETag")).isEqualTo("\"1\"");
            assertThat(read.json().path("operate").asBoolean()).isTrue();
            assertThat(read.json().at("/monthlyBudgetQuota/amount").asString())
                    .isEqualTo("1000.00");
        }
        Answer list = admin.after(granted).get("/v1/resellers");
        assertThat(list.json().at("/items/0/resellerId").asString()).isEqualTo(reseller);
        assertThat(list.json().at("/items/0/permissions/placeOrders").asBoolean()).isTrue();
    }

    @Test
    void nothing_that_is_granted_where_nothing_was_is_no_change() {
        String nothing =
                """
                {"setBudgets":false,"restrictPurchase":false,"freezeResources":false,
                 "placeOrders":false,"operate":false}\
                """;
        for (int i = 0; i < 2; i++) {
            Answer same = admin.put(permissionsOf(reseller), nothing);
            assertThat(same.status()).describedAs(same.body()).isEqualTo(204);
            assertThat(same.header("ETag")).isEqualTo("\"0\"");
        }
    }

    @Test
    void a_change_on_an_old_version_is_refused() {
        admin.put(permissionsOf(reseller), EVERYTHING);

        Answer late = admin.with("If-Match", "\"0\"").put(permissionsOf(reseller), EVERYTHING);

        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void the_list_of_resellers_is_the_distributors_own_and_paged() {
        Partners partners = new Partners(port);
        String second = partners.registered("fjord2", "RESELLER", distributor);
        Answer first = admin.get("/v1/resellers?limit=1");
        assertThat(first.json().at("/items/0/resellerId").asString()).isEqualTo(second);
        Answer last =
                admin.get("/v1/resellers?limit=1&cursor=" + first.json().path("next").asString());
        assertThat(last.json().at("/items/0/resellerId").asString()).isEqualTo(reseller);
        assertThat(last.json().path("next").isNull()).isTrue();
        assertThat(resellersAdmin.get("/v1/resellers").json().path("items").size()).isZero();
    }

    @Test
    void anothers_reseller_is_not_found_and_only_the_distributors_admin_grants() {
        String rival = new Partners(port).registered("rival", "DISTRIBUTOR", null);
        String path = permissionsOf(reseller);
        assertThat(new Api(port).get(path).status()).isEqualTo(401);
        assertThat(new Api(port).put(path, EVERYTHING).status()).isEqualTo(401);
        assertThat(new Api(port).get("/v1/resellers").status()).isEqualTo(401);
        Api rivals = new Api(port).as(Tokens.admin(rival));
        assertThat(rivals.get(path).code()).isEqualTo("RESELLER_NOT_FOUND");
        assertThat(rivals.put(path, EVERYTHING).code()).isEqualTo("RESELLER_NOT_FOUND");
        assertThat(resellersAdmin.put(path, EVERYTHING).status()).isEqualTo(404);
        assertThat(admin.get(permissionsOf(distributor)).status()).isEqualTo(404);
        Api operator = new Api(port).as(Tokens.operator(distributor));
        assertThat(operator.put(path, EVERYTHING).status()).isEqualTo(403);
        assertThat(operator.get(path).status()).isEqualTo(200);
        assertThat(new Api(port).as(Tokens.customer("c")).get("/v1/resellers").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "operate":true | "operate":null | operate | REQUIRED
                    "1000" | "0" | monthlyBudgetQuota.amount | INVALID_AMOUNT
                    "1000" | "-1" | monthlyBudgetQuota.amount | INVALID_AMOUNT
                    "1000" | "1.001" | monthlyBudgetQuota.amount | INVALID_AMOUNT
                    "1000" | "2147483648" | monthlyBudgetQuota.amount | INVALID_AMOUNT
                    "USD" | "EUR" | monthlyBudgetQuota | WRONG_CURRENCY
                    "operate" | "opreate" | opreate | UNKNOWN_FIELD
                    """)
    void what_is_wrong_with_permissions_is_named(
            String what, String instead, String field, String code) {
        Answer refused = admin.put(permissionsOf(reseller), EVERYTHING.replace(what, instead));

        assertThat(refused.status()).describedAs(refused.body()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    private static String permissionsOf(String resellerId) {
        return "/v1/resellers/" + resellerId + "/permissions";
    }
}
