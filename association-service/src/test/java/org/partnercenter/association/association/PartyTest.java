package org.partnercenter.association.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

import java.util.Set;

class PartyTest {

    @Test
    void whose_token_names_a_customer_speaks_for_that_customer_alone() {
        Caller both = caller("sunbird", "c-1", Role.PARTNER_ADMIN, Role.CUSTOMER);

        assertThat(Party.of(both, Role.PARTNER_ADMIN).side()).isEqualTo(Side.CUSTOMER);
        assertThat(Party.of(both, Role.PARTNER_ADMIN).isOf("sunbird", "c-2")).isFalse();
        assertThat(Party.customerOf(both).isOf("rival", "c-1")).isTrue();
    }

    @Test
    void the_role_customer_lends_no_right_of_the_partners_staff() {
        Caller operator = caller("sunbird", null, Role.PARTNER_OPERATOR, Role.CUSTOMER);

        assertThat(Party.of(operator, Role.PARTNER_ADMIN, Role.PARTNER_OPERATOR).side())
                .isEqualTo(Side.PARTNER);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Party.of(operator, Role.PARTNER_ADMIN))
                .extracting(Rejection::code)
                .isEqualTo("NO_CUSTOMER");
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Party.customerOf(operator))
                .extracting(Rejection::code)
                .isEqualTo("NO_CUSTOMER");
    }

    @Test
    void the_platform_speaks_for_any_partner_and_for_no_customer() {
        Caller platform = caller(null, "c-1", Role.PLATFORM, Role.CUSTOMER);

        assertThat(Party.of(platform, Role.PARTNER_ADMIN).isOf("sunbird", "c-9")).isTrue();
        assertThat(Party.partnerOf(platform).side()).isEqualTo(Side.PARTNER);
    }

    private static Caller caller(
            @Nullable String partner, @Nullable String customer, Role... roles) {
        return new Caller("client", partner, null, customer, Set.of(roles));
    }
}
