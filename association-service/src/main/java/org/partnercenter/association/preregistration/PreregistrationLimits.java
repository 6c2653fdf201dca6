package org.partnercenter.association.preregistration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How many accounts a partner may reserve at once, and for how long.
 *
 * @param most so many
 * @param validFor so long
 */
@ConfigurationProperties("partner-center.preregistrations")
public record PreregistrationLimits(
        @DefaultValue("100") int most, @DefaultValue("15d") Duration validFor) {}
