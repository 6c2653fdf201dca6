package org.partnercenter.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.gateway.routing.Route;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Times every route, by method and status. */
@Component
final class RouteMeters {

    private record Key(Route route, String method, int status) {}

    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    RouteMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(Route route, HttpServletRequest request, HttpServletResponse response, long nanos) {
        timers.computeIfAbsent(
                        new Key(route, request.getMethod(), response.getStatus()), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Key key) {
        return Timer.builder("partner_center.gateway.requests")
                .description("Requests passed to services, until the answer was passed back")
                .tag("service", key.route().service().label())
                .tag("route", key.route().label())
                .tag("method", key.method())
                .tag("status", Integer.toString(key.status()))
                .register(registry);
    }
}
