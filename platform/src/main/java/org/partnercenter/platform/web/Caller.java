package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who calls, as the token says. An argument of endpoint methods. */
public record Caller(
        String clientId,
        @Nullable String partnerId,
        @Nullable String memberId,
        @Nullable String customerId,
        Set<Role> roles) {

    static Caller of(Jwt token) {
        List<String> claimed = token.getClaimAsStringList("roles");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (claimed != null) {
            claimed.forEach(name -> Role.of(name).ifPresent(roles::add));
        }
        String subject = token.getSubject();
        return new Caller(
                subject == null ? "unknown" : subject,
                token.getClaimAsString("partner_id"),
                token.getClaimAsString("member_id"),
                token.getClaimAsString("customer_id"),
                roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller sees its own customers only: an account manager who is nothing more. */
    public boolean seesOwnCustomersOnly() {
        return is(Role.ACCOUNT_MANAGER)
                && !is(Role.PARTNER_ADMIN)
                && !is(Role.PARTNER_OPERATOR)
                && !is(Role.PLATFORM);
    }

    /** The caller's partner; who has none is refused. */
    public String requirePartner() {
        if (partnerId == null) {
            throw Rejection.forbidden(
                    "NO_PARTNER",
                    "This token belongs to no partner: use one with the claim partner_id.");
        }
        return partnerId;
    }

    /** The member of staff behind the call; who is none is refused. */
    public String requireMember() {
        if (memberId == null) {
            throw Rejection.forbidden(
                    "NO_MEMBER",
                    "This token belongs to no member: use one with the claim member_id.");
        }
        return memberId;
    }

    /**
     * How the caller is named in the history: {@code member:}, {@code customer:} or {@code
     * client:}.
     */
    public String actor() {
        if (memberId != null) {
            return "member:" + memberId;
        }
        return customerId != null ? "customer:" + customerId : "client:" + clientId;
    }
}
