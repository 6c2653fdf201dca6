package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Turns every refusal and every failure into a problem document; a failure inside is logged once,
 * with its trace id.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String UNSTORABLE = "22021";
    private static final Set<String> NOT_BUILT =
            Set.of(PSQLState.UNDEFINED_TABLE.getState(), PSQLState.UNDEFINED_COLUMN.getState());

    @ExceptionHandler
    ResponseEntity<Object> refused(Rejection rejection, HttpServletRequest request) {
        return answer(Problems.of(rejection), rejection.retryAfter(), request.getRequestURI());
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        CannotGetJdbcConnectionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class
    })
    ResponseEntity<Object> storeAway(Exception failure, HttpServletRequest request) {
        LOG.warn("The database did not answer in time", failure);
        ProblemDetail problem =
                Problems.of(
                        503,
                        "STORE_UNAVAILABLE",
                        "Not available right now: repeat the request.",
                        List.of());
        return answer(problem, Duration.ofSeconds(2), request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> issuerAway(
            AuthenticationServiceException failure, HttpServletRequest request) {
        LOG.warn("A token could not be checked", failure);
        ProblemDetail problem =
                Problems.of(
                        503,
                        "ISSUER_UNAVAILABLE",
                        "The token cannot be checked: its issuer does not answer.",
                        List.of());
        return answer(problem, Duration.ofSeconds(5), request.getRequestURI());
    }

    /** PostgreSQL stores no U+0000, and only a caller's text can hold one. */
    @ExceptionHandler
    ResponseEntity<Object> unstorable(
            DataIntegrityViolationException failure, HttpServletRequest request) {
        if (!(failure.getRootCause() instanceof SQLException cause)
                || !UNSTORABLE.equals(cause.getSQLState())) {
            return failed(failure, request);
        }
        return refused(
                Rejection.invalid("request", "INVALID_VALUE", "must not hold control characters"),
                request);
    }

    /**
     * A view whose schema is not there yet, since the service has only just met its first Kafka, or
     * is that of an older version, since the new one is still being built.
     */
    @ExceptionHandler
    ResponseEntity<Object> viewAway(BadSqlGrammarException failure, HttpServletRequest request) {
        SQLException cause = failure.getSQLException();
        if (cause == null || !NOT_BUILT.contains(cause.getSQLState())) {
            return failed(failure, request);
        }
        LOG.warn("A view is not built yet: {}", cause.getMessage());
        ProblemDetail problem =
                Problems.of(
                        503,
                        "VIEW_NOT_READY",
                        "What you ask for is still being prepared: repeat the request.",
                        List.of());
        return answer(problem, Duration.ofSeconds(2), request.getRequestURI());
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, HttpServletRequest request) {
        LOG.error("A request failed", failure);
        ProblemDetail problem =
                Problems.of(
                        500,
                        "INTERNAL_ERROR",
                        "It failed on our side: tell the operator the trace id.",
                        List.of());
        return answer(problem, null, request.getRequestURI());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(Problems.of(UnreadableBody.rejection(unreadable)), null, path(request));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        StandardProblem.Problem known = StandardProblem.of(failure, status);
        ProblemDetail problem =
                Problems.of(known.status(), known.code(), known.detail(), List.of());
        ResponseEntity<Object> answer = answer(problem, null, path(request));
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), all, answer.getStatusCode());
    }

    private static ResponseEntity<Object> answer(
            ProblemDetail problem, @Nullable Duration retryAfter, String path) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return answer.body(Problems.at(problem, path));
    }

    private static String path(WebRequest request) {
        return request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : "/";
    }
}
