package org.partnercenter.billing.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.Tokens;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What a partner and the platform do with coupons. */
public record CouponApi(Api platform, Api partner, String partnerId) {

    public static final String LATER = "2999-01-01T00:00:00Z";

    public static CouponApi of(int port, String partnerId) {
        Api api = new Api(port);
        return new CouponApi(api.as(Tokens.platform()), api.as(Tokens.admin(partnerId)), partnerId);
    }

    /** Grants a quota in USD, once the partner is known; answers its id. */
    public String quota(String amount, String expiresOn) {
        eventually(() -> assertThat(grant("0.01", expiresOn).status()).isEqualTo(201));
        Answer granted = grant(amount, expiresOn);
        assertThat(granted.status()).describedAs(granted.body()).isEqualTo(201);
        return granted.json().path("quotaId").asString();
    }

    private Answer grant(String amount, String expiresOn) {
        return platform.post(
                "/v1/coupon-quotas",
                """
                {"partnerId":"%s","amount":{"amount":"%s","currency":"USD"},"expiresOn":"%s"}\
                """
                        .formatted(partnerId, amount, expiresOn));
    }

    public Answer issue(String quota, String amount, String more, List<String> customers) {
        return partner.post("/v1/coupons", body(quota, amount, more, customers));
    }

    public static String body(String quota, String amount, String more, List<String> customers) {
        return """
        {"quotaId":"%s","customerIds":[%s],"amount":{"amount":"%s","currency":"USD"},"expiresOn":"%s"%s}\
        """
                .formatted(
                        quota,
                        String.join(",", customers.stream().map(id -> '"' + id + '"').toList()),
                        amount,
                        LATER,
                        more);
    }

    /** Issues one coupon, once the customer is known; answers its id. */
    public String coupon(String quota, String amount, String more, String customer) {
        eventually(() ->
                assertThat(partner.get("/v1/customers/" + customer + "/coupons").status())
                        .isEqualTo(200));
        Answer[] issued = new Answer[1];
        eventually(() -> {
            issued[0] = issue(quota, amount, more, List.of(customer));
            assertThat(issued[0].json().at("/results/0/status").asString())
                    .describedAs(issued[0].body())
                    .isEqualTo("DONE");
        });
        return issued[0].json().at("/results/0/couponId").asString();
    }

    public List<JsonNode> coupons(String customer, String query) {
        return partner.get("/v1/customers/" + customer + "/coupons" + query)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    public String balance(String quota) {
        return partner.get("/v1/coupon-quotas/" + quota).json().at("/balance/amount").asString();
    }
}
