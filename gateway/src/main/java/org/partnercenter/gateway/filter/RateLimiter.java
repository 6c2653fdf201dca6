package org.partnercenter.gateway.filter;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import jakarta.servlet.http.HttpServletRequest;

import org.partnercenter.gateway.GatewaySettings;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** One bucket a client, refilled steadily. */
@Component
public final class RateLimiter {

    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final boolean enabled;
    private final LoadingCache<Client, Bucket> buckets;

    RateLimiter(GatewaySettings settings) {
        GatewaySettings.RateLimit limit = settings.rateLimit();
        this.enabled = limit.enabled();
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(100_000)
                        .expireAfterAccess(FORGET_AFTER)
                        .build(_ -> bucket(limit));
    }

    /** The nanoseconds that this request comes too early; 0 when it may pass. */
    public long waitFor(HttpServletRequest request) {
        if (!enabled) {
            return 0;
        }
        Bucket bucket = buckets.get(Client.of(request));
        if (bucket.tryConsume(1)) {
            return 0;
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(GatewaySettings.RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth
                                .capacity(limit.burst())
                                .refillGreedy(limit.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
