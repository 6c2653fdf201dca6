package org.partnercenter.billing.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Random;

class DecimalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.00",
                "12.34",
                "+5",
                ".5",
                "5.",
                "0.00000000001",
                "-0.000000000000000001",
                "99999999999999999999.999999999999999999",
                "0000000000000000000000000001.5"
            })
    void plain_numbers_keep_their_digits(String text) {
        assertThat(Decimal.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5E-7, 0.00000015",
        "1e-11, 0.00000000001",
        "1.5E+3, 1500",
        "-2E0, -2",
        "1E-18, 0.000000000000000001",
        "1.00000000000000000000, 1",
        "100.0000000000000000000, 100"
    })
    void exponents_and_idle_zeros_are_written_out(String text, String plain) {
        assertThat(Decimal.plain(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-",
                "+",
                ".",
                "",
                " 1",
                "1 ",
                "1,000.00",
                "1_000",
                "0x1F",
                "1e",
                "e5",
                "1E500",
                "1E-19",
                "1E99999",
                "1E999999999",
                "1E-999999999",
                "1.2.3",
                "--1",
                "12a",
                "١٢",
                "1d",
                "1f",
                "100000000000000000000",
                "0.0000000000000000001",
                "$5",
                "1e5e5",
                "1E1.5"
            })
    void everything_else_is_refused(String text) {
        assertThat(Decimal.plain(text)).isNull();
    }

    @Test
    void a_number_of_a_million_digits_is_refused_at_once() {
        assertThat(Decimal.plain("1".repeat(1_000_000))).isNull();
    }

    @Test
    void whatever_is_accepted_is_the_same_number() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value =
                    new BigDecimal(new java.math.BigInteger(60, random), random.nextInt(19));
            String text = random.nextBoolean() ? value.toString() : value.toPlainString();
            assertThat(new BigDecimal(String.valueOf(Decimal.plain(text)))).isEqualTo(value);
        }
    }
}
