package org.partnercenter.billing.coupon.react;

import org.partnercenter.billing.account.Releases;
import org.partnercenter.billing.coupon.OpenCoupons;
import org.partnercenter.billing.coupon.write.end.EndCoupon;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** What is left of the coupons of a customer that is no longer the partner's goes back. */
@Component
class WhenCustomerReleasedThenReclaimCoupons implements Reaction {

    private final Releases releases;
    private final OpenCoupons open;

    WhenCustomerReleasedThenReclaimCoupons(Releases releases, OpenCoupons open) {
        this.releases = releases;
        this.open = open;
    }

    @Override
    public String name() {
        return "reclaim-coupons";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(CustomerReleased.class);
    }

    @Override
    public void on(Delivery delivery) {
        releases.of(delivery)
                .ifPresent(release ->
                        open.of(release.customerId())
                                .forEach(coupon ->
                                        releases.end(new EndCoupon(coupon, release.sequence()))));
    }
}
