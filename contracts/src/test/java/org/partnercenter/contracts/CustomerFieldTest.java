package org.partnercenter.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.contracts.customer.CustomerField.ACCOUNT_NAME;
import static org.partnercenter.contracts.customer.CustomerField.COUNTRY;
import static org.partnercenter.contracts.customer.CustomerField.EMAIL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFieldTest {

    @ParameterizedTest
    @ValueSource(strings = {"atlas", "Ünï-cøde", "a.b_c@d+e:f/g#h~i=1"})
    void an_account_name_has_letters_digits_and_a_few_signs(String value) {
        assertThat(ACCOUNT_NAME.allows(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "quote\"", "tab\t"})
    void an_account_name_has_no_spaces_and_no_other_signs(String value) {
        assertThat(ACCOUNT_NAME.allows(value)).isFalse();
    }

    @Test
    void an_account_name_has_at_most_64_characters() {
        assertThat(ACCOUNT_NAME.allows("a".repeat(64))).isTrue();
        assertThat(ACCOUNT_NAME.allows("a".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name@example.com", "first.last+tag@sub.example.co", "ö@müller.de"})
    void an_email_is_an_address_in_a_domain(String value) {
        assertThat(EMAIL.allows(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name@",
                "@example.com",
                "name@localhost",
                "a b@example.com",
                "name@-example.com",
                "name@example.com\nBcc: x@example.com"
            })
    void what_is_no_address_is_no_email(String value) {
        assertThat(EMAIL.allows(value)).isFalse();
    }

    @Test
    void a_country_is_an_iso_code_in_either_case() {
        assertThat(COUNTRY.allows("DE")).isTrue();
        assertThat(COUNTRY.allows("de")).isTrue();
        assertThat(COUNTRY.allows("XX")).isFalse();
        assertThat(COUNTRY.allows("Germany")).isFalse();
    }
}
