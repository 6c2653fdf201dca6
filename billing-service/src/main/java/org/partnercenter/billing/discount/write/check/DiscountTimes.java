package org.partnercenter.billing.discount.write.check;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;

import org.partnercenter.billing.deadline.BillingDeadline;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.deadline.DeadlineTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets discounts begin and end at their time. */
@Configuration(proxyBeanMethods = false)
class DiscountTimes {

    @Bean
    CustomTask<Void> checkDiscounts(Commands commands) {
        return DeadlineTask.of(BillingDeadline.CHECK_DISCOUNT, commands, DiscountTimes::command);
    }

    private static CheckDiscount command(String id) {
        int colon = id.lastIndexOf(':');
        return new CheckDiscount(id.substring(0, colon), id.substring(colon + 1));
    }
}
