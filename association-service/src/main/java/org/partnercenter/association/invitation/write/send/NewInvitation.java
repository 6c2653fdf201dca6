package org.partnercenter.association.invitation.write.send;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.customer.CustomerInput;
import org.partnercenter.association.invitation.InvitationSettings;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Input;

import java.time.Duration;
import java.util.Objects;

/** An invitation as a caller asks for it. */
record NewInvitation(
        @Schema(requiredMode = REQUIRED) @Nullable InvitationChannel channel,
        @Schema(requiredMode = REQUIRED) @Nullable AssociationType associationType,
        @Nullable String preregistrationId,
        @Schema(description = "Required for EMAIL, and for it alone") @Nullable String email,
        @Schema(description = "Who comes through it is this member's; an account manager's own")
                @Nullable String accountManagerId,
        @Schema(description = "1 to 30, 7 unless told") @Nullable Integer expiresInDays) {

    SendInvitation checked(String id, Caller caller, String code, InvitationSettings settings) {
        boolean mailed = channel == InvitationChannel.EMAIL;
        long longest = settings.longest().toDays();
        String own = caller.seesOwnCustomersOnly() ? caller.requireMember() : null;
        Input input =
                new Input()
                        .required("channel", channel)
                        .required("associationType", associationType)
                        .check(!mailed || email != null, "email", "REQUIRED", "is required")
                        .check(
                                mailed || email == null,
                                "email",
                                "EMAIL_NOT_ALLOWED",
                                "is for the channel EMAIL alone: leave it out")
                        .id("preregistrationId", preregistrationId)
                        .id("accountManagerId", accountManagerId)
                        .check(
                                own == null
                                        || accountManagerId == null
                                        || own.equals(accountManagerId),
                                "accountManagerId",
                                "NOT_YOURSELF",
                                "must be yourself: an account manager invites for nobody else")
                        .check(
                                expiresInDays == null
                                        || (expiresInDays >= 1 && expiresInDays <= longest),
                                "expiresInDays",
                                "INVALID_VALUE",
                                "must be 1 to " + longest);
        new CustomerInput(input).email(email);
        input.refuseIfWrong();
        return new SendInvitation(
                id,
                caller.requirePartner(),
                Objects.requireNonNull(channel),
                Objects.requireNonNull(associationType),
                preregistrationId,
                email,
                own == null ? accountManagerId : own,
                code,
                expiresInDays == null ? settings.validFor() : Duration.ofDays(expiresInDays));
    }
}
