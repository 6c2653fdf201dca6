package org.partnercenter.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows every breaker. A service that is away does not make the gateway ill. */
@Component("services")
final class BreakerHealth implements HealthIndicator {

    private final CircuitBreakerRegistry breakers;

    BreakerHealth(CircuitBreakerRegistry breakers) {
        this.breakers = breakers;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (CircuitBreaker breaker : breakers.getAllCircuitBreakers()) {
            health.withDetail(breaker.getName(), breaker.getState());
        }
        return health.build();
    }
}
