package org.partnercenter.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code Idempotency-Key} on every POST: the same key and body get the first answer again for 24
 * hours, another body 422. A request that failed on our side, or was told to come again, is tried
 * again under the id it had reserved.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final List<String> REPLAYED =
            List.of("Content-Type", "Location", "ETag", "Consistency-Token");

    private final IdempotencyKeys keys;
    private final JsonMapper json;

    IdempotencyFilter(IdempotencyKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader("Idempotency-Key") == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader("Idempotency-Key");
        if (!KEY.matcher(key).matches()) {
            refuse(
                    request,
                    response,
                    400,
                    "INVALID_IDEMPOTENCY_KEY",
                    "Idempotency-Key: must have 1 to 128 printable characters and no space");
            return;
        }
        String caller = RequestCaller.of(request).actor();
        DigestedRequest digested = new DigestedRequest(request);
        String what = whatIsAsked(request);
        IdempotencyKeys.Claim claim = keys.claim(caller, key, what, NewIds.fresh());
        if (claim == null) {
            replay(digested, response, caller, key, what);
        } else if (claim.bodySha256() != null
                && !claim.bodySha256().equals(digested.readAhead().sha256OfBody())) {
            keys.release(caller, key, claim.bodySha256());
            refuseReuse(digested, response);
        } else {
            request.setAttribute(NewIds.RESERVED, claim.reservedId());
            answerFirst(digested, response, chain, caller, key);
        }
    }

    private void answerFirst(
            DigestedRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String caller,
            String key)
            throws ServletException, IOException {
        KeptAnswer answer = new KeptAnswer(response);
        boolean kept = false;
        try {
            chain.doFilter(request, answer);
            byte[] body = answer.body();
            if (isFinal(answer) && body != null && !NotKeptInterceptor.isMarked(request)) {
                keys.complete(
                        caller,
                        key,
                        request.sha256OfBody(),
                        answer.getStatus(),
                        headersOf(answer),
                        body);
                kept = true;
            }
        } finally {
            if (!kept) {
                keys.release(caller, key, request.sha256OfWholeBody());
            }
        }
        answer.passOn();
    }

    /** Whether the same request, repeated, would not be answered otherwise. */
    private static boolean isFinal(HttpServletResponse answer) {
        return answer.getStatus() < 500 && answer.getHeader("Retry-After") == null;
    }

    private void replay(
            DigestedRequest request,
            HttpServletResponse response,
            String caller,
            String key,
            String what)
            throws IOException {
        IdempotencyKeys.Entry first = keys.find(caller, key);
        if (first == null || (first.status() == null && first.request().equals(what))) {
            response.setHeader("Retry-After", "1");
            refuse(
                    request,
                    response,
                    409,
                    "IDEMPOTENCY_KEY_IN_USE",
                    "The first request with this key has not answered yet: repeat this one later.");
        } else if (!first.request().equals(what)
                || !request.sha256OfBody().equals(first.bodySha256())) {
            refuseReuse(request, response);
        } else {
            response.setStatus(first.status() == null ? 200 : first.status());
            first.headers().forEach(response::setHeader);
            response.setHeader("Idempotency-Replayed", "true");
            byte[] body = first.body();
            response.getOutputStream().write(body == null ? new byte[0] : body);
        }
    }

    private static String whatIsAsked(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return asked.substring(0, Math.min(512, asked.length()));
    }

    private static Map<String, String> headersOf(HttpServletResponse answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : REPLAYED) {
            String value = answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private void refuseReuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(
                request,
                response,
                422,
                "IDEMPOTENCY_KEY_REUSED",
                "This key was used for another request: use a new one.");
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String code,
            String detail)
            throws IOException {
        ProblemDetail problem = Problems.of(status, code, detail, List.of());
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Problems.at(problem, request.getRequestURI())));
    }
}
