package org.partnercenter.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.gateway.filter.Trace;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes problem documents as RFC 9457 has them. */
public final class Problems {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Problems() {}

    public static void write(
            Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = JSON.writeValueAsBytes(document(problem, request));
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        if (problem.retryAfter() > 0) {
            response.setHeader("Retry-After", Long.toString(problem.retryAfter()));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Map<String, Object> document(Problem problem, HttpServletRequest request) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type());
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("detail", problem.detail());
        document.put("instance", Objects.requireNonNullElse(request.getRequestURI(), "/"));
        document.put("code", problem.code());
        document.put("traceId", Trace.of(request).id());
        return document;
    }
}
