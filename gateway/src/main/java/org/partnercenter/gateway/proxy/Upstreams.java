package org.partnercenter.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.partnercenter.gateway.GatewaySettings;
import org.partnercenter.gateway.routing.Service;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** All services as the gateway sees them. */
@Component
final class Upstreams {

    private final Map<Service, Upstream> byService = new EnumMap<>(Service.class);

    Upstreams(
            GatewaySettings settings,
            CloseableHttpClient client,
            CircuitBreakerRegistry breakers,
            RetryRegistry retries) {
        TimeLimits limits = TimeLimits.of(settings);
        for (Service service : Service.values()) {
            URI uri =
                    Objects.requireNonNull(
                            settings.services().get(service),
                            () -> "partner-center.gateway.services has no " + service.label());
            byService.put(
                    service,
                    new Upstream(
                            service,
                            HttpHost.create(uri),
                            uri.getRawPath(),
                            client,
                            breakerOf(service, settings, breakers),
                            retries.retry(service.label()),
                            limits));
        }
    }

    Upstream of(Service service) {
        return Objects.requireNonNull(byService.get(service));
    }

    private static CircuitBreaker breakerOf(
            Service service, GatewaySettings settings, CircuitBreakerRegistry breakers) {
        CircuitBreaker breaker = breakers.circuitBreaker(service.label());
        if (!settings.breaker().enabled()) {
            breaker.transitionToDisabledState();
        }
        return breaker;
    }
}
