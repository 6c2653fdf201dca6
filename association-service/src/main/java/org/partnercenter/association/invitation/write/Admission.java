package org.partnercenter.association.invitation.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Associations;
import org.partnercenter.association.customer.KnownAccounts.Account;
import org.partnercenter.association.partner.write.RegisteredPartners;
import org.partnercenter.association.preregistration.OpenPreregistrations;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** Who may come through an invitation; each refusal is a cause of its own. */
@Component
class Admission {

    private final RegisteredPartners partners;
    private final Associations associations;
    private final OpenPreregistrations preregistrations;

    Admission(
            RegisteredPartners partners,
            Associations associations,
            OpenPreregistrations preregistrations) {
        this.partners = partners;
        this.associations = associations;
        this.preregistrations = preregistrations;
    }

    /** Why the customer cannot become the partner's, or null when nothing is known against it. */
    @Nullable String refusal(String customerId, String partnerId, Account account, Instant now) {
        if (partners.find(customerId).isPresent()) {
            return "IS_PARTNER";
        }
        if (associations.currentOf(customerId).isPresent()) {
            return "ALREADY_ASSOCIATED";
        }
        if (partners.isRestricted(partnerId)) {
            return "PARTNER_RESTRICTED";
        }
        boolean anothers =
                preregistrations.of(account, now).stream()
                        .anyMatch(held -> !held.partnerId().equals(partnerId));
        return anothers ? "PREREGISTERED_BY_ANOTHER" : null;
    }
}
