package org.partnercenter.billing;

import org.partnercenter.billing.budget.events.BudgetEvent;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent;
import org.partnercenter.billing.coupon.events.CouponEvent;
import org.partnercenter.billing.coupon.events.CouponQuotaEvent;
import org.partnercenter.billing.discount.events.DiscountEvent;
import org.partnercenter.billing.introduction.events.IntroductionEvent;
import org.partnercenter.billing.spending.events.SpendingEvent;
import org.partnercenter.platform.command.EventFamilies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The families of events that this service stores. */
@Configuration(proxyBeanMethods = false)
class StoredEvents {

    @Bean
    EventFamilies eventFamilies() {
        return new EventFamilies(
                "billing",
                ChargeImportEvent.class,
                SpendingEvent.class,
                IntroductionEvent.class,
                BudgetEvent.class,
                DiscountEvent.class,
                CouponQuotaEvent.class,
                CouponEvent.class);
    }
}
