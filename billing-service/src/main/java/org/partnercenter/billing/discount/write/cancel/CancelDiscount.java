package org.partnercenter.billing.discount.write.cancel;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.billing.discount.write.DiscountCommand;
import org.partnercenter.platform.web.IfMatch;

/** Leaves a customer without a discount. */
public record CancelDiscount(String customerId, Scope scope, IfMatch expected)
        implements DiscountCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return DiscountCommand.idOf(customerId);
    }
}
