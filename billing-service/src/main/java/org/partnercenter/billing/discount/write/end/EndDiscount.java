package org.partnercenter.billing.discount.write.end;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.discount.write.DiscountCommand;

/** Cancels the discount of a partner whose customer was released at that place in its history. */
public record EndDiscount(String customerId, long releasedAt) implements DiscountCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return DiscountCommand.idOf(customerId);
    }
}
