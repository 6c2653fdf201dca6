package org.partnercenter.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

import java.io.IOException;
import java.net.URI;

/** A request as it goes to a service: its path and query letter by letter. */
final class Outgoing {

    private static final URI REPLACED = URI.create("/");

    private Outgoing() {}

    static boolean hasBody(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length > 0 || length < 0 && request.getHeader("Transfer-Encoding") != null;
    }

    static ClassicHttpRequest withoutBody(Upstream upstream, HttpServletRequest request) {
        ClassicHttpRequest outgoing =
                new BasicClassicHttpRequest(
                        request.getMethod(), upstream.host(), path(upstream, request));
        Headers.pass(request, outgoing);
        return outgoing;
    }

    /** One that breaks its connection to the service when its body cannot be passed on whole. */
    static ClassicHttpRequest withBody(Upstream upstream, HttpServletRequest request, long limit)
            throws IOException {
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.getMethod(), REPLACED);
        outgoing.setPath(path(upstream, request));
        Headers.pass(request, outgoing);
        outgoing.setEntity(
                new PassingBody(
                        request.getInputStream(), request.getContentLengthLong(), limit, outgoing));
        return outgoing;
    }

    private static String path(Upstream upstream, HttpServletRequest request) {
        String query = request.getQueryString();
        String path = upstream.basePath() + request.getRequestURI();
        return query == null ? path : path + "?" + query;
    }
}
