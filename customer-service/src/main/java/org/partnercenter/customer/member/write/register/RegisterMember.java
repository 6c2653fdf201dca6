package org.partnercenter.customer.member.write.register;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Takes somebody into a partner's staff. */
public record RegisterMember(
        String memberId,
        String partnerId,
        String name,
        @Nullable String email,
        List<String> roles) {}
