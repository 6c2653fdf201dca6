package org.partnercenter.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.Sha256;
import org.partnercenter.platform.web.IdempotencyKeys.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
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

    private static final int LONGEST = 512;
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final IdempotencyKeys keys;
    private final KeyHeartbeat heartbeat;

    IdempotencyFilter(IdempotencyKeys keys, KeyHeartbeat heartbeat) {
        this.keys = keys;
        this.heartbeat = heartbeat;
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
            throw Rejection.invalid(
                    "Idempotency-Key",
                    "INVALID_IDEMPOTENCY_KEY",
                    "must have 1 to 128 printable characters and no space");
        }
        String caller = RequestCaller.of(request).actor();
        String what = whatIsAsked(request);
        try (DigestedRequest digested = new DigestedRequest(request)) {
            Claim claim = keys.claim(caller, key, what, NewIds.fresh());
            if (claim == null) {
                replay(digested, response, caller, key, what);
            } else {
                request.setAttribute(NewIds.RESERVED, claim.reservedId());
                answerFirst(digested, response, chain, claim);
            }
        }
    }

    private void answerFirst(
            DigestedRequest request, HttpServletResponse response, FilterChain chain, Claim claim)
            throws ServletException, IOException {
        KeptAnswer answer = new KeptAnswer(response);
        String wanted = claim.bodySha256();
        boolean kept = false;
        heartbeat.begin(claim);
        try {
            if (wanted != null && !wanted.equals(request.readAhead().sha256OfBody())) {
                throw reused();
            }
            chain.doFilter(request, answer);
            kept = keep(claim, request, answer);
        } finally {
            if (!kept) {
                release(claim, wanted == null ? request.sha256OfWholeBody() : wanted);
            }
            heartbeat.end(claim);
        }
        answer.passOn();
    }

    /** Answers whether nothing is left to do: the answer is kept, or its key's lease will end. */
    private boolean keep(Claim claim, DigestedRequest request, KeptAnswer answer)
            throws IOException {
        byte[] body = answer.body();
        if (body == null || !isFinal(answer) || NotKeptInterceptor.isMarked(request)) {
            return false;
        }
        String sha256 = request.sha256OfBody();
        withoutFail(
                () -> keys.complete(claim, sha256, answer.getStatus(), headersOf(answer), body));
        return true;
    }

    private void release(Claim claim, @Nullable String bodySha256) {
        withoutFail(() -> keys.release(claim, bodySha256));
    }

    /** What was done is answered, though its key cannot be settled: its lease will end. */
    private static void withoutFail(Runnable settling) {
        try {
            settling.run();
        } catch (DataAccessException failure) {
            LOG.warn("An Idempotency-Key could not be settled", failure);
        }
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
            throw Rejection.conflict(
                    "IDEMPOTENCY_KEY_IN_USE",
                    "The first request with this key has not answered yet: repeat this one later.",
                    Duration.ofSeconds(1));
        } else if (!first.request().equals(what)
                || !request.sha256OfBody().equals(first.bodySha256())) {
            throw reused();
        } else {
            response.setStatus(first.status() == null ? 200 : first.status());
            first.headers().forEach(response::setHeader);
            response.setHeader("Idempotency-Replayed", "true");
            byte[] body = first.body();
            response.getOutputStream().write(body == null ? new byte[0] : body);
        }
    }

    /** The path and query, or the hash of what is too long for the table. */
    private static String whatIsAsked(HttpServletRequest request) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return asked.length() <= LONGEST
                ? asked
                : "#" + HexFormat.of().formatHex(Sha256.of(asked.getBytes(UTF_8)));
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

    private static Rejection reused() {
        return Rejection.of(
                Rejection.Kind.UNPROCESSABLE,
                "IDEMPOTENCY_KEY_REUSED",
                "This key was used for another request: use a new one.");
    }
}
