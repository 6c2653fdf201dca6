package org.partnercenter.billing.discount.write.set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.billing.discount.write.DiscountCommand;
import org.partnercenter.platform.web.IfMatch;

import java.math.BigDecimal;
import java.time.Instant;

/** Gives a referred customer a discount; it begins at once where no time is given. */
public record SetDiscount(
        String customerId,
        Scope scope,
        IfMatch expected,
        String discountId,
        BigDecimal percentOff,
        @Nullable Instant validFrom,
        Instant validTo)
        implements DiscountCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return DiscountCommand.idOf(customerId);
    }
}
