package org.partnercenter.billing.spending.events;

import java.math.BigDecimal;

/** The three costs of charges, in one currency: each exact, with all its decimals. */
public record Amounts(BigDecimal billed, BigDecimal effective, BigDecimal list) {

    public static final Amounts ZERO =
            new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Amounts plus(Amounts other) {
        return new Amounts(
                billed.add(other.billed), effective.add(other.effective), list.add(other.list));
    }

    public Amounts minus(Amounts other) {
        return new Amounts(
                billed.subtract(other.billed),
                effective.subtract(other.effective),
                list.subtract(other.list));
    }

    /** Whether all three are nothing. */
    public boolean none() {
        return billed.signum() == 0 && effective.signum() == 0 && list.signum() == 0;
    }
}
