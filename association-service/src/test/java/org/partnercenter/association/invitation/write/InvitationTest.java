package org.partnercenter.association.invitation.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.invitation.InvitationSecrets;
import org.partnercenter.association.invitation.InvitationSecrets.Secret;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationExpired;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationFailed;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationResent;
import org.partnercenter.association.invitation.events.InvitationEvent.InvitationSent;
import org.partnercenter.association.invitation.write.expire.ExpireInvitation;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.InvitationChannel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

class InvitationTest {

    private static final Instant SENT = Instant.parse("2026-11-15T00:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void it_expires_at_its_time_once() {
        at(EXPIRES)
                .given(sent())
                .when(new ExpireInvitation("i-1"))
                .expectEvents(new InvitationExpired("i-1", "sunbird", EXPIRES));
        at(EXPIRES.plusSeconds(1))
                .given(sent(), new InvitationExpired("i-1", "sunbird", EXPIRES))
                .when(new ExpireInvitation("i-1"))
                .expectNoEvents();
    }

    @Test
    void a_deadline_that_comes_too_early_is_asked_again_later() {
        at(EXPIRES.minusSeconds(1))
                .given(sent())
                .when(new ExpireInvitation("i-1"))
                .expectNoEvents()
                .expectResultMessagePayload(EXPIRES);
        Instant later = EXPIRES.plusSeconds(60);
        at(EXPIRES)
                .given(sent(), new InvitationResent("i-1", "sunbird", SENT, later))
                .when(new ExpireInvitation("i-1"))
                .expectNoEvents()
                .expectResultMessagePayload(later);
    }

    @Test
    void a_failed_one_still_expires() {
        at(EXPIRES)
                .given(
                        sent(),
                        new InvitationFailed("i-1", "sunbird", "c-1", "ACCOUNT_NAME_TAKEN", SENT))
                .when(new ExpireInvitation("i-1"))
                .expectEvents(new InvitationExpired("i-1", "sunbird", EXPIRES));
    }

    private static InvitationSent sent() {
        return new InvitationSent(
                "i-1",
                "sunbird",
                InvitationChannel.LINK,
                AssociationType.RESALE,
                null,
                null,
                null,
                SENT,
                EXPIRES);
    }

    private static AggregateTestFixture<Invitation> at(Instant now) {
        var invitation = new AggregateTestFixture<>(Invitation.class);
        invitation.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        invitation.registerInjectableResource(new NoSecrets());
        return invitation;
    }

    private static final class NoSecrets implements InvitationSecrets {
        @Override
        public void put(String invitationId, Secret secret) {}

        @Override
        public Optional<Secret> of(String invitationId) {
            return Optional.empty();
        }

        @Override
        public void forget(String invitationId) {}

        @Override
        public Optional<String> invitationOf(String code) {
            return Optional.empty();
        }
    }
}
