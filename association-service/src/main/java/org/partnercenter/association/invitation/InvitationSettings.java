package org.partnercenter.association.invitation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How invitations are made.
 *
 * @param validFor how long one is valid unless it says otherwise
 * @param longest how long one may be valid at most
 * @param link where the customer answers; the code is appended
 */
@ConfigurationProperties("partner-center.invitations")
public record InvitationSettings(
        @DefaultValue("7d") Duration validFor, @DefaultValue("30d") Duration longest, String link) {

    public String linkOf(String code) {
        return link + code;
    }
}
