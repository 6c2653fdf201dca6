package org.partnercenter.billing.coupon.write.check;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;

import org.partnercenter.billing.coupon.write.grant.ExpireCouponQuota;
import org.partnercenter.billing.deadline.BillingDeadline;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.deadline.DeadlineTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets coupons begin and end, and quotas end, at their time. */
@Configuration(proxyBeanMethods = false)
class CouponTimes {

    @Bean
    CustomTask<Void> checkCoupons(Commands commands) {
        return DeadlineTask.of(BillingDeadline.CHECK_COUPON, commands, CheckCoupon::new);
    }

    @Bean
    CustomTask<Void> expireCouponQuotas(Commands commands) {
        return DeadlineTask.of(
                BillingDeadline.EXPIRE_COUPON_QUOTA, commands, ExpireCouponQuota::new);
    }
}
