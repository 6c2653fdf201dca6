package org.partnercenter.billing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.CouponApi;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.MovableClock;
import org.partnercenter.billing.testing.OwnService;
import org.partnercenter.billing.testing.StoredFacts;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;

import java.time.Instant;
import java.util.List;

/** What begins or ends while the service is down does so once at its next start. */
class TimesIT {

    private static final String BEGINS = "2026-01-02T00:00:00Z";
    private static final String ENDS = "2026-01-03T00:00:00Z";

    private final String database = OwnService.freshDatabase();
    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.REFERRAL);
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void discounts_coupons_and_quotas_begin_and_end_once_after_the_service_was_down_over_it() {
        String quota;
        String coupon;
        try (OwnService service = OwnService.start(database, clock)) {
            CouponApi api = CouponApi.of(service.port(), partner);
            quota = api.quota("100", ENDS);
            coupon = coupon(api, quota);
            discount(api.partner());
            assertThat(StoredFacts.of(service.db(), "coupon:" + coupon))
                    .containsExactly("CouponIssued");
        }
        clock.set(Instant.parse(ENDS));
        for (int starts = 0; starts < 2; starts++) {
            try (OwnService service = OwnService.start(database, clock)) {
                told(
                        service,
                        "discount:" + customer,
                        "DiscountSet",
                        "DiscountActivated",
                        "DiscountExpired");
                told(service, "coupon:" + coupon, "CouponIssued", "CouponActivated", "CouponEnded");
                told(service, "coupon-quota:" + quota, "CouponQuotaGranted", "CouponQuotaExpired");
            }
        }
        try (OwnService service = OwnService.start(database, clock)) {
            CouponApi api = CouponApi.of(service.port(), partner);
            assertThat(api.issue(quota, "1", "", List.of(customer)).body())
                    .contains("QUOTA_EXPIRED");
            eventually(() -> assertThat(api.balance(quota)).isEqualTo("100.00"));
        }
    }

    private String coupon(CouponApi api, String quota) {
        eventually(() ->
                assertThat(api.partner().get("/v1/customers/" + customer + "/coupons").status())
                        .isEqualTo(200));
        String body =
                CouponApi.body(quota, "10", ",\"validFrom\":\"" + BEGINS + "\"", List.of(customer))
                        .replace(CouponApi.LATER, ENDS);
        return api.partner().post("/v1/coupons", body).json().at("/results/0/couponId").asString();
    }

    private void discount(Api admin) {
        var set =
                admin.put(
                        "/v1/customers/" + customer + "/discount",
                        "{\"percentOff\":5,\"validFrom\":\"%s\",\"validTo\":\"%s\"}"
                                .formatted(BEGINS, ENDS));
        assertThat(set.status()).describedAs(set.body()).isEqualTo(204);
    }

    private static void told(OwnService service, String aggregate, String... events) {
        eventually(
                () -> assertThat(StoredFacts.of(service.db(), aggregate)).containsExactly(events));
    }
}
