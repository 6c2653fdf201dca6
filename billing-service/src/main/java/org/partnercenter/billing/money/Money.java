package org.partnercenter.billing;

import java.math.BigDecimal;

/** An amount of money in an answer: a plain decimal with all its decimals. */
public record Money(String amount, String currency) {

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.toPlainString(), currency);
    }
}
