package org.partnercenter.platform.tenancy;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

import java.util.List;

/**
 * Whose rows a read may see: some partners', for the platform everybody's, or for a customer its
 * own whoever's it was.
 */
public record Tenant(List<String> partnerIds, boolean everybody, @Nullable String customerId) {

    public Tenant(List<String> partnerIds, boolean everybody) {
        this(partnerIds, everybody, null);
    }

    public static Tenant of(String... partnerIds) {
        return new Tenant(List.of(partnerIds), false);
    }

    /** The caller's own partner, or everybody for the platform role. */
    public static Tenant of(Caller caller) {
        return caller.is(Role.PLATFORM) ? new Tenant(List.of(), true) : of(caller.requirePartner());
    }

    /** What is told about that customer, and nothing of any partner. */
    public static Tenant ofCustomer(String customerId) {
        return new Tenant(List.of(), false, customerId);
    }

    String customerSetting() {
        return customerId == null ? "" : customerId;
    }

    String setting() {
        return everybody ? "*" : String.join(",", partnerIds);
    }
}
