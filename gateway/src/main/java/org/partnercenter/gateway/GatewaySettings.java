package org.partnercenter.gateway;

import org.partnercenter.gateway.routing.Service;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where the services are and what protects them and their callers.
 *
 * @param bodyLimit the largest body of a request that is no streamed upload
 * @param openApiKeptFor how long the merged description is kept before services are asked again
 */
@ConfigurationProperties("partner-center.gateway")
public record GatewaySettings(
        Map<Service, URI> services,
        TimeLimit timeLimit,
        DataSize bodyLimit,
        Breaker breaker,
        Retry retry,
        RateLimit rateLimit,
        Duration openApiKeptFor) {

    /**
     * How long a service may take.
     *
     * @param answer the longest silence of a service before and within its answer
     * @param batch the same for requests that ask for many things
     * @param streamed the same for uploads and downloads of any size
     */
    public record TimeLimit(Duration connect, Duration answer, Duration batch, Duration streamed) {}

    /**
     * When a service is left alone for a while.
     *
     * @param enabled false lets every call through, whatever the last ones did
     * @param calls how many of the last calls are looked at
     * @param leastCalls how many calls there must be before the breaker may open
     * @param failureRate the percentage of failures that opens it
     * @param openFor how long nothing is sent then
     * @param trialCalls how many calls decide afterwards whether it closes
     */
    public record Breaker(
            boolean enabled,
            int calls,
            int leastCalls,
            float failureRate,
            Duration openFor,
            int trialCalls) {}

    /** How often a GET is tried, and about how long the first pause is. */
    public record Retry(int attempts, Duration backoff) {}

    /** What one client may send. */
    public record RateLimit(boolean enabled, long requestsPerSecond, long burst) {}
}
