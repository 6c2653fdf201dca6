package org.partnercenter.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowSynchronizationStrategy;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.partnercenter.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.Closeable;
import java.io.IOException;

/** Breakers and retries: what counts as a failure, and what is tried again. */
@Configuration(proxyBeanMethods = false)
class ResilienceConfiguration {

    @Bean
    CircuitBreakerRegistry breakers(GatewaySettings settings) {
        GatewaySettings.Breaker breaker = settings.breaker();
        return CircuitBreakerRegistry.of(
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                breaker.calls(),
                                breaker.leastCalls(),
                                SlidingWindowType.COUNT_BASED,
                                SlidingWindowSynchronizationStrategy.LOCK_FREE)
                        .failureRateThreshold(breaker.failureRate())
                        .waitDurationInOpenState(breaker.openFor())
                        .permittedNumberOfCallsInHalfOpenState(breaker.trialCalls())
                        .recordResult(answer ->
                                answer instanceof ClassicHttpResponse http && isFailure(http))
                        .build());
    }

    @Bean
    RetryRegistry retries(GatewaySettings settings) {
        return RetryRegistry.of(
                RetryConfig.<ClassicHttpResponse>custom()
                        .maxAttempts(settings.retry().attempts())
                        .intervalFunction(
                                IntervalFunction.ofExponentialRandomBackoff(
                                        settings.retry().backoff(), 2.0, 0.5))
                        .retryOnResult(ResilienceConfiguration::isPassing)
                        .retryOnException(failure ->
                                failure instanceof ServiceFailure service && service.isRepeatable())
                        .consumeResultBeforeRetryAttempt((_, answer) -> discard(answer))
                        .build());
    }

    @Bean
    MeterBinder breakerMeters(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    @Bean
    MeterBinder retryMeters(RetryRegistry retries) {
        return TaggedRetryMetrics.ofRetryRegistry(retries);
    }

    /**
     * A service is away when nothing answers for it, or something else does. Its own 500 is an
     * answer, to one request; a 503 that names a time is one too: it asks for patience.
     */
    private static boolean isFailure(ClassicHttpResponse answer) {
        return switch (answer.getCode()) {
            case 502, 504 -> true;
            case 503 -> !answer.containsHeader("Retry-After");
            default -> false;
        };
    }

    private static boolean isPassing(ClassicHttpResponse answer) {
        return answer.getCode() != 504 && isFailure(answer);
    }

    private static void discard(Closeable answer) {
        try {
            answer.close();
        } catch (IOException _) {
            // the connection is of no use then, and is dropped with the answer
        }
    }
}
