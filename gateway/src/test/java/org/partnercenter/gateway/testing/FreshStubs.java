package org.partnercenter.gateway.testing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Before each test: services that answer, breakers that let through. */
public final class FreshStubs implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        StubWorld.reset();
        test.getApplicationContext()
                .getBean(CircuitBreakerRegistry.class)
                .getAllCircuitBreakers()
                .forEach(CircuitBreaker::reset);
    }
}
