package org.partnercenter.platform.tenancy;

import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

import java.util.List;

/** Whose rows a read may see: some partners' or, for the platform, everybody's. */
public record Tenant(List<String> partnerIds, boolean everybody) {

    public static Tenant of(String... partnerIds) {
        return new Tenant(List.of(partnerIds), false);
    }

    /** The caller's own partner, or everybody for the platform role. */
    public static Tenant of(Caller caller) {
        return caller.is(Role.PLATFORM) ? new Tenant(List.of(), true) : of(caller.requirePartner());
    }

    String setting() {
        return everybody ? "*" : String.join(",", partnerIds);
    }
}
