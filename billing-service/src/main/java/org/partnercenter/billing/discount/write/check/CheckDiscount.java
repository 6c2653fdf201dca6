package org.partnercenter.billing.discount.write.check;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.discount.write.DiscountCommand;

/** Lets a discount begin or end whose time has come. Answers when to ask again, or null. */
public record CheckDiscount(String customerId, String discountId) implements DiscountCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return DiscountCommand.idOf(customerId);
    }
}
