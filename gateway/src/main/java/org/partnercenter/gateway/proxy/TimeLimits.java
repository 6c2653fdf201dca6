package org.partnercenter.gateway.proxy;

import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.partnercenter.gateway.GatewaySettings;
import org.partnercenter.gateway.routing.Route;

import java.time.Duration;

/** How long a service may be silent, and how long an open breaker stays open. */
record TimeLimits(RequestConfig plain, RequestConfig batch, RequestConfig streamed, long openFor) {

    static TimeLimits of(GatewaySettings settings) {
        GatewaySettings.TimeLimit limit = settings.timeLimit();
        return new TimeLimits(
                config(limit, limit.answer()),
                config(limit, limit.batch()),
                config(limit, limit.streamed()),
                Math.max(1, settings.breaker().openFor().toSeconds()));
    }

    private static RequestConfig config(GatewaySettings.TimeLimit limit, Duration silence) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limit.answer()))
                .setResponseTimeout(Timeout.of(silence))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    RequestConfig of(Route.Transfer transfer) {
        return switch (transfer) {
            case PLAIN -> plain;
            case BATCH -> batch;
            case UPLOAD, DOWNLOAD -> streamed;
        };
    }
}
