package org.partnercenter.customer.member.write.change;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.IfMatch;

import java.util.List;

/** Changes what is known of a member: a name or roles that are null stay. */
public record ChangeMember(
        @TargetAggregateIdentifier String id,
        String partnerId,
        IfMatch expected,
        @Nullable String name,
        boolean changesEmail,
        @Nullable String email,
        @Nullable List<String> roles) {}
