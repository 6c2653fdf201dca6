package org.partnercenter.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "ASSOCIATION, /v1/me",
        "ASSOCIATION, /v1/partners",
        "ASSOCIATION, /v1/partners/sunbird/restriction",
        "ASSOCIATION, /v1/resellers/fjord/permissions",
        "ASSOCIATION, /v1/preregistrations",
        "ASSOCIATION, /v1/invitations/abc/acceptance",
        "ASSOCIATION, /v1/association-records",
        "ASSOCIATION, /v1/customers/c1/disassociation-check",
        "ASSOCIATION, /v1/customers/c1/disassociation-requests",
        "ASSOCIATION, /v1/disassociation-requests/r1/decision",
        "ASSOCIATION, /v1/customers/c1/authorization-requests",
        "ASSOCIATION, /v1/customers/c1/authorizations",
        "ASSOCIATION, /v1/authorizations/a1",
        "ASSOCIATION, /operations/association/dead-letters",
        "BILLING, /v1/charges",
        "BILLING, /v1/charge-imports",
        "BILLING, /v1/charge-imports/i1/refusals",
        "BILLING, /v1/customers/c1/budget",
        "BILLING, /v1/customers/c1/budget/adjustments",
        "BILLING, /v1/customers/c1/discount/history",
        "BILLING, /v1/customers/c1/coupons",
        "BILLING, /v1/customers/c1/orders",
        "BILLING, /v1/customers/c1/expenditures",
        "BILLING, /v1/customers/c1/expenditure-details",
        "BILLING, /v1/budgets/batch",
        "BILLING, /v1/discounts/batch",
        "BILLING, /v1/coupon-quotas",
        "BILLING, /v1/coupons/c1/reclaim",
        "BILLING, /v1/orders/o1/price-adjustment",
        "BILLING, /v1/resources",
        "BILLING, /v1/expenditures",
        "BILLING, /operations/billing/feeds",
        "EXPORT, /v1/exports",
        "EXPORT, /v1/exports/e1/file",
        "EXPORT, /operations/export/feeds",
        "CUSTOMER, /v1/customers",
        "CUSTOMER, /v1/customers/search",
        "CUSTOMER, /v1/customers/import",
        "CUSTOMER, /v1/customers/c1",
        "CUSTOMER, /v1/customers/c1/freeze",
        "CUSTOMER, /v1/customers/c1/account-manager/history",
        "CUSTOMER, /v1/customers/c1/timeline",
        "CUSTOMER, /v1/customers/budget",
        "CUSTOMER, /v1/members/m1",
        "CUSTOMER, /v1/opportunities/o1/progress",
        "CUSTOMER, /operations/customer/views"
    })
    void every_path_has_its_service(Service service, String path) {
        assertThat(RouteTable.find("GET", path).map(Route::service)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v2/customers",
                "/v1/customersx",
                "/operations",
                "/operations/other/feeds",
                "/actuator/health",
                "/v1/me/more",
                "/v3/api-docs"
            })
    void nothing_else_is_passed_on(String path) {
        assertThat(RouteTable.find("GET", path)).isEmpty();
    }

    @Test
    void only_the_two_imports_take_bodies_of_any_size() {
        assertThat(transfer("POST", "/v1/charges")).isEqualTo(Route.Transfer.UPLOAD);
        assertThat(transfer("POST", "/v1/customers/import")).isEqualTo(Route.Transfer.UPLOAD);
        assertThat(transfer("PUT", "/v1/charges")).isEqualTo(Route.Transfer.PLAIN);
        assertThat(transfer("POST", "/v1/customers")).isEqualTo(Route.Transfer.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers/freeze-batch",
                "/v1/customers/unfreeze-batch",
                "/v1/customers/account-manager-batch",
                "/v1/budgets/batch",
                "/v1/discounts/batch",
                "/v1/coupons",
                "/v1/invitations/batch"
            })
    void what_asks_for_many_things_may_take_its_time(String path) {
        assertThat(transfer("POST", path)).isEqualTo(Route.Transfer.BATCH);
        assertThat(transfer("GET", path)).isEqualTo(Route.Transfer.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"association", "customer", "billing", "export"})
    void what_operators_ask_for_may_take_its_time(String context) {
        String operations = "/operations/" + context;
        assertThat(transfer("POST", operations + "/facts/tell-again"))
                .isEqualTo(Route.Transfer.BATCH);
        assertThat(transfer("POST", operations + "/dead-letters/retry"))
                .isEqualTo(Route.Transfer.BATCH);
        assertThat(transfer("DELETE", operations + "/dead-letters/7"))
                .isEqualTo(Route.Transfer.BATCH);
    }

    @Test
    void files_may_take_their_time() {
        assertThat(transfer("GET", "/v1/exports/e1/file")).isEqualTo(Route.Transfer.DOWNLOAD);
        assertThat(transfer("GET", "/v1/exports/e1")).isEqualTo(Route.Transfer.PLAIN);
    }

    private static Route.Transfer transfer(String method, String path) {
        return RouteTable.find(method, path).orElseThrow().transfer();
    }
}
