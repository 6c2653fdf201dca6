package org.partnercenter.customer.customer;

import org.partnercenter.contracts.MoneyValue;

import java.math.BigDecimal;

/** An amount with all its decimals and without idle zeros. */
public final class ExactMoney {

    private ExactMoney() {}

    public static MoneyValue of(BigDecimal amount, String currency) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return MoneyValue.of(plain, currency);
    }
}
