package org.partnercenter.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/** Continues the caller's trace, or begins one, before anything else can answer. */
final class TraceFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = TraceFilter.class.getName();

    static String traceparentOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String traceparent
                ? traceparent
                : Trace.continueOrBegin(request.getHeader("traceparent"));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String traceparent = traceparentOf(request);
        request.setAttribute(ATTRIBUTE, traceparent);
        MDC.put(Trace.MDC_KEY, Trace.idOf(traceparent));
        response.setHeader("Trace-Id", Trace.idOf(traceparent));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Trace.MDC_KEY);
        }
    }
}
