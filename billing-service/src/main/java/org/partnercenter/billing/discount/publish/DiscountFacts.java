package org.partnercenter.billing.discount.publish;

import org.partnercenter.billing.discount.events.DiscountEvent;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountActivated;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountCancelled;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountExpired;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountSet;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.DiscountFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** Tells what happens to discounts. */
@Component
class DiscountFacts implements FactMapping<DiscountEvent> {

    @Override
    public Class<DiscountEvent> family() {
        return DiscountEvent.class;
    }

    @Override
    public Fact toFact(DiscountEvent event) {
        return switch (event) {
            case DiscountSet set ->
                    new DiscountFact.DiscountSet(
                            set.customerId(),
                            set.partnerId(),
                            set.discountId(),
                            set.percentOff().toPlainString(),
                            set.validFrom(),
                            set.validTo(),
                            set.operator(),
                            set.setAt());
            case DiscountActivated activated ->
                    new DiscountFact.DiscountActivated(
                            activated.customerId(),
                            activated.partnerId(),
                            activated.discountId(),
                            activated.percentOff().toPlainString(),
                            activated.validFrom(),
                            activated.validTo(),
                            activated.activatedAt());
            case DiscountExpired expired ->
                    new DiscountFact.DiscountExpired(
                            expired.customerId(),
                            expired.partnerId(),
                            expired.discountId(),
                            expired.expiredAt());
            case DiscountCancelled cancelled ->
                    new DiscountFact.DiscountCancelled(
                            cancelled.customerId(),
                            cancelled.partnerId(),
                            cancelled.discountId(),
                            cancelled.cause(),
                            cancelled.operator(),
                            cancelled.cancelledAt());
        };
    }
}
