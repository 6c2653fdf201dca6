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
        boolean trial = isTrial(request, transfer);
        if (!trial) {
            breaker.releasePermission();
        }
        long start = breaker.getCurrentTimestamp();
        try {
            ClassicHttpResponse answer = client.executeOpen(host, request, context(transfer));
            breaker.onResult(since(start), breaker.getTimestampUnit(), answer);
            return answer;
        } catch (RefusedBody refused) {
            throw refused;
        } catch (IOException failure) {
            breaker.onError(since(start), breaker.getTimestampUnit(), failure);
            throw failure instanceof SocketTimeoutException
                    ? new ServiceFailure(Problem.timeout(service, 1), false, failure)
                    : new ServiceFailure(Problem.unavailable(service, 1), true, failure);
        } catch (RuntimeException ours) {
            if (trial) {
                breaker.releasePermission();
            }
            throw ours;
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

    /**
     * Whether a breaker that is half open waits for this call. How long a body takes is its
     * sender's affair, and a long answer takes long in the best of health: neither may keep others
     * waiting, but how they end counts.
     */
    private static boolean isTrial(ClassicHttpRequest request, Route.Transfer transfer) {
        return transfer == Route.Transfer.PLAIN && request.getEntity() == null;
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
