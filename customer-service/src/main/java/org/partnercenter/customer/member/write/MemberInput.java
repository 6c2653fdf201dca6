package org.partnercenter.customer.member.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.input.CustomerInput;
import org.partnercenter.platform.web.Input;
import org.partnercenter.platform.web.Role;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What each field of a member may hold. */
public record MemberInput(Input input) {

    private static final Set<String> ROLES =
            Set.of(
                    Role.PARTNER_ADMIN.wireName(),
                    Role.PARTNER_OPERATOR.wireName(),
                    Role.ACCOUNT_MANAGER.wireName());

    public MemberInput name(@Nullable String name) {
        new CustomerInput(input).name(name);
        return this;
    }

    public MemberInput email(@Nullable String email) {
        new CustomerInput(input).email(email);
        return this;
    }

    /** The roles, each once. */
    public List<String> roles(List<@Nullable String> roles) {
        input.check(!roles.isEmpty(), "roles", "REQUIRED", "must name at least one role");
        for (int i = 0; i < roles.size(); i++) {
            String role = roles.get(i);
            input.check(
                    role != null && ROLES.contains(role),
                    "roles[" + i + "]",
                    "INVALID_VALUE",
                    "must be partner-admin, partner-operator or account-manager");
        }
        return roles.stream().filter(Objects::nonNull).distinct().sorted().toList();
    }
}
