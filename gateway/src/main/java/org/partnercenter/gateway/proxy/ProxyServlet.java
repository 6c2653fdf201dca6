package org.partnercenter.gateway.proxy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.coyote.CloseNowException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.partnercenter.gateway.filter.Trace;
import org.partnercenter.gateway.problem.Problem;
import org.partnercenter.gateway.problem.Problems;
import org.partnercenter.gateway.routing.Route;
import org.partnercenter.gateway.routing.RouteTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Optional;

/** Passes a request to the service that its path belongs to, and the answer back. */
public final class ProxyServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyServlet.class);

    private final transient Upstreams upstreams;
    private final transient RouteMeters meters;
    private final long bodyLimit;

    ProxyServlet(Upstreams upstreams, RouteMeters meters, long bodyLimit) {
        this.upstreams = upstreams;
        this.meters = meters;
        this.bodyLimit = bodyLimit;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Route> route = RouteTable.find(request.getMethod(), request.getRequestURI());
        if (route.isEmpty()) {
            Problems.write(Problem.notFound(), request, response);
            return;
        }
        long start = System.nanoTime();
        try {
            pass(route.get(), request, response);
        } finally {
            meters.record(route.get(), request, response, System.nanoTime() - start);
        }
    }

    private void pass(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long limit = route.transfer() == Route.Transfer.UPLOAD ? Long.MAX_VALUE : bodyLimit;
        if (request.getContentLengthLong() > limit) {
            Problems.write(Problem.tooLarge(limit), request, response);
            return;
        }
        try (ClassicHttpResponse answer = send(route, request, limit)) {
            Answer.pass(answer, response);
        } catch (RefusedBody.TooLarge large) {
            Problems.write(Problem.tooLarge(large.limit), request, response);
        } catch (RefusedBody.Broken broken) {
            if (!response.isCommitted()) {
                Problems.write(Problem.malformed(), request, response);
            }
        } catch (ServiceFailure failure) {
            LOG.warn("{} gave no answer: {}", route.service().label(), failure.reason());
            Problems.write(failure.problem(), request, response);
        } catch (Answer.CutShort cut) {
            LOG.warn("{} stopped in the middle of its answer", route.service().label());
            if (response.isCommitted()) {
                throw new CloseNowException(cut);
            }
            response.reset();
            response.setHeader("Trace-Id", Trace.of(request).id());
            Problems.write(Problem.unavailable(route.service(), 1), request, response);
        }
    }

    private ClassicHttpResponse send(Route route, HttpServletRequest request, long limit)
            throws IOException {
        Upstream upstream = upstreams.of(route.service());
        if (Outgoing.hasBody(request)) {
            return upstream.send(Outgoing.withBody(upstream, request, limit), route.transfer());
        }
        if (request.getMethod().equals("GET")) {
            return upstream.sendRepeatedly(
                    () -> Outgoing.withoutBody(upstream, request), route.transfer());
        }
        return upstream.send(Outgoing.withoutBody(upstream, request), route.transfer());
    }
}
