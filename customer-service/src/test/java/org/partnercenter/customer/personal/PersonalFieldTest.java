package org.partnercenter.customer.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalFieldTest {

    @ParameterizedTest
    @CsvSource({
        "NAME, John, J***n",
        "NAME, Jo, ***",
        "NAME, J, ***",
        "NAME, 王小明, 王***明",
        "NAME, 王明, ***",
        "MOBILE, +8613812345678, *******5678",
        "MOBILE, +4912345, *******",
        "EMAIL, john@example.com, j***@example.com",
        "EMAIL, jo@example.com, ***@example.com"
    })
    void a_mask_shows_a_hint_and_nothing_of_short_values(
            PersonalField field, String clear, String masked) {
        assertThat(field.mask(clear)).isEqualTo(masked);
    }
}
