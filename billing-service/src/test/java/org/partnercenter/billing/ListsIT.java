package org.partnercenter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.CouponApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ListRules;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One partner's customers that have three of everything that is listed, or one more. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {

    @LocalServerPort int port;

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.RESALE);
    private final String referred = Told.customer(partner, AssociationType.REFERRAL);
    private Api platform;

    @BeforeAll
    void three() {
        platform = new Api(port).as(Tokens.platform());
        CouponApi coupons = CouponApi.of(port, partner);
        String quota = coupons.quota("100", CouponApi.LATER);
        coupons.quota("10", CouponApi.LATER);
        BudgetApi budgets = new BudgetApi(coupons.partner());
        budgets.sets(customer, "MONTHLY", "100", "");
        for (int i = 0; i < 3; i++) {
            coupons.coupon(quota, "1", "", customer);
            budgets.set(customer, "MONTHLY", "10" + (i + 1), "");
            discount(i + 5);
            new ChargesApi(port)
                    .count(partner, new FocusLines().charge("cloud-" + customer, "1." + i).bytes());
        }
        eventually(() -> {
            has("/v1/customers/" + customer + "/budget/adjustments?", 4);
            has("/v1/customers/" + referred + "/discount/history?", 3);
            has("/v1/coupons/records?customerId=" + customer + "&", 3);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/customers/{customer}/budget/adjustments?, adjustedAt, 4",
        "/v1/customers/{referred}/discount/history?, setAt, 3",
        "/v1/customers/{customer}/coupons?, issuedAt, 3",
        "/v1/coupon-quotas?partnerId={partner}&, grantedAt, 4",
        "/v1/coupons/records?customerId={customer}&, recordedAt, 3",
        "/v1/charge-imports?partnerId={partner}&, startedAt, 3"
    })
    void a_list_is_walked_either_way(String list, String field, int items) {
        ListRules.hold(
                platform,
                list.replace("{customer}", customer)
                        .replace("{referred}", referred)
                        .replace("{partner}", partner),
                field,
                items);
    }

    /** Once the customer is known. */
    private void discount(int percent) {
        Api admin = new Api(port).as(Tokens.admin(partner));
        eventually(() -> {
            Answer set =
                    admin.put(
                            "/v1/customers/" + referred + "/discount",
                            "{\"percentOff\":%d,\"validTo\":\"%s\"}"
                                    .formatted(percent, CouponApi.LATER));
            assertThat(set.status()).as(set.body()).isEqualTo(204);
        });
    }

    private void has(String list, int items) {
        assertThat(platform.get(list + "count=exact").json().path("total").asInt())
                .as(list)
                .isEqualTo(items);
    }
}
