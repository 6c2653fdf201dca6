package org.partnercenter.association.invitation.read;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.platform.list.TimePosition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An invitation as it stands now; the version is the ETag's. */
record InvitationDetails(
        String invitationId,
        String partnerId,
        InvitationChannel channel,
        AssociationType associationType,
        State state,
        @Nullable String cause,
        @Nullable String customerId,
        @Nullable String preregistrationId,
        @Nullable String email,
        @Nullable String accountManagerId,
        Instant sentAt,
        Instant expiresAt,
        @JsonIgnore long version) {

    /** Where it stands. */
    enum State {
        SENT,
        ACCEPTED,
        FAILED,
        EXPIRED,
        WITHDRAWN
    }

    static InvitationDetails of(ResultSet row, int number) throws SQLException {
        return new InvitationDetails(
                row.getString("invitation_id"),
                row.getString("partner_id"),
                InvitationChannel.valueOf(row.getString("channel")),
                AssociationType.valueOf(row.getString("association_type")),
                State.valueOf(row.getString("state")),
                row.getString("cause"),
                row.getString("customer_id"),
                row.getString("preregistration_id"),
                row.getString("masked_email"),
                row.getString("account_manager_id"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    TimePosition position() {
        return new TimePosition(sentAt, invitationId);
    }
}
