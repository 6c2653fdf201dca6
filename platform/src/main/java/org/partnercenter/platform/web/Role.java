package org.partnercenter.platform.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may do what: the roles that a token can carry, under their name on the wire. */
public enum Role {
    PLATFORM,
    PARTNER_ADMIN,
    PARTNER_OPERATOR,
    ACCOUNT_MANAGER,
    CUSTOMER;

    /** The name in the token's {@code roles} claim. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> of(String wireName) {
        return Stream.of(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
    }
}
