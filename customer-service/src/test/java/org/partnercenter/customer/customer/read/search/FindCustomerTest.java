package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

import java.util.List;
import java.util.Set;

class FindCustomerTest {

    @Test
    void a_customer_is_who_has_that_role_and_is_nobodys_staff_whatever_partner_is_named() {
        assertThat(FindCustomer.isCustomer(caller(null, Role.CUSTOMER))).isTrue();
        assertThat(FindCustomer.isCustomer(caller("sunbird", Role.CUSTOMER))).isTrue();
        for (Role role : Role.values()) {
            assertThat(FindCustomer.isCustomer(caller("sunbird", role)))
                    .isEqualTo(role == Role.CUSTOMER);
            assertThat(FindCustomer.isCustomer(caller("sunbird", Role.CUSTOMER, role)))
                    .isEqualTo(role == Role.CUSTOMER);
        }
    }

    private static Caller caller(@Nullable String partner, Role... roles) {
        return new Caller("client", partner, null, "c-1", Set.copyOf(List.of(roles)));
    }
}
