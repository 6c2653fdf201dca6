package org.partnercenter.contracts;

import java.math.BigDecimal;

/**
 * An amount of money on the wire: a plain decimal string with all its decimals, and an ISO 4217
 * code.
 */
public record MoneyValue(String amount, String currency) {

    public static MoneyValue of(BigDecimal amount, String currency) {
        return new MoneyValue(amount.toPlainString(), currency);
    }

    /** The exact amount. */
    public BigDecimal value() {
        return new BigDecimal(amount);
    }
}
