package org.partnercenter.association.association;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How often one side may ask to end an association.
 *
 * @param requests so many times
 * @param within in so long, as an ISO period
 */
@ConfigurationProperties("partner-center.disassociation")
public record DisassociationLimit(
        @DefaultValue("3") int requests, @DefaultValue("P3M") Period within) {

    /** Requests before that instant no longer count. */
    public Instant countedFrom(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(within).toInstant();
    }
}
