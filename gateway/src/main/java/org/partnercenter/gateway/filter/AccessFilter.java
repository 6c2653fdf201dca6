package org.partnercenter.gateway.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import java.io.IOException;

/** Gives a request its trace id, and leaves one line about it: never its query. */
public final class AccessFilter extends HttpFilter {

    private static final Logger ACCESS = LoggerFactory.getLogger("access");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        Trace trace = Trace.of(request);
        MDC.put("traceId", trace.id());
        response.setHeader("Trace-Id", trace.id());
        try {
            chain.doFilter(request, response);
        } finally {
            if (ACCESS.isInfoEnabled()) {
                ACCESS.info(
                        "{} {} {} {}ms {}",
                        request.getMethod(),
                        LoggedPath.of(request.getRequestURI()),
                        response.getStatus(),
                        (System.nanoTime() - start) / 1_000_000,
                        Client.of(request).name());
            }
            MDC.remove("traceId");
        }
    }
}
