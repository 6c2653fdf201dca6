package org.partnercenter.billing.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in percent, with two decimals and never more than there is. */
public final class Percent {

    private Percent() {}

    /** What part is of the whole: {@code 93.99} for a part just below 94 percent. */
    public static String of(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 2, RoundingMode.FLOOR).toPlainString();
    }
}
