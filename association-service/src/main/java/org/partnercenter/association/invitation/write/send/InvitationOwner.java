package org.partnercenter.association.invitation.write.send;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

/** Who works on invitations: a partner's staff, one account manager of it, or the platform. */
public record InvitationOwner(@Nullable String partnerId, @Nullable String onlyManager) {

    public static InvitationOwner of(Caller caller) {
        return new InvitationOwner(
                caller.is(Role.PLATFORM) ? null : caller.requirePartner(),
                caller.seesOwnCustomersOnly() ? caller.requireMember() : null);
    }

    /** Refuses with 404 whatever is not its own. */
    void require(String partner, @Nullable String manager) {
        if ((partnerId != null && !partnerId.equals(partner))
                || (onlyManager != null && !onlyManager.equals(manager))) {
            throw WithdrawInvitation.unknown();
        }
    }
}
