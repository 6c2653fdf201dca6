package org.partnercenter.billing.money;

import java.math.BigDecimal;

/** An amount of money in an answer: a plain decimal with all its decimals. */
public record Money(String amount, String currency) {

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.toPlainString(), currency);
    }

    /** The same without idle zeros. */
    public static Money exact(BigDecimal amount, String currency) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return of(plain, currency);
    }
}
