package org.partnercenter.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.partnercenter.gateway.problem.Problem;
import org.partnercenter.gateway.routing.Route;
import org.partnercenter.gateway.routing.Service;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.Supplier;

/** One service as the gateway sees it: its address, its breaker, its time limits. */
record Upstream(
        Service service,
        HttpHost host,
        String basePath,
        HttpClient client,
        CircuitBreaker breaker,
        Retry retry,
        TimeLimits limits) {

    /** Sends once. */
    ClassicHttpResponse send(ClassicHttpRequest request, Route.Transfer transfer)
            throws IOException {
        if (!breaker.tryAcquirePermission()) {
            throw new ServiceFailure(Problem.unavailable(service, limits.openFor()), false, null);
        }
        long start = breaker.getCurrentTimestamp();
        try {
            ClassicHttpResponse answer = client.executeOpen(host, request, context(transfer));
            breaker.onResult(since(start), breaker.getTimestampUnit(), answer);
            return answer;
        } catch (RefusedBody refused) {
            breaker.releasePermission();
            throw refused;
        } catch (IOException failure) {
            breaker.onError(since(start), breaker.getTimestampUnit(), failure);
            throw failure instanceof SocketTimeoutException
                    ? new ServiceFailure(Problem.timeout(service, 1), false, failure)
                    : new ServiceFailure(Problem.unavailable(service, 1), true, failure);
        }
    }

    /** Sends, and sends anew when that does no harm and may help. */
    ClassicHttpResponse sendRepeatedly(
            Supplier<ClassicHttpRequest> request, Route.Transfer transfer) throws IOException {
        try {
            return retry.executeCallable(() -> send(request.get(), transfer));
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long since(long start) {
        return breaker.getCurrentTimestamp() - start;
    }

    private HttpClientContext context(Route.Transfer transfer) {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(limits.of(transfer));
        return context;
    }
}
