package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/**
 * Answers 401 as a problem document that says whether the token is missing, expired or not ours.
 */
final class TokenProblems implements AuthenticationEntryPoint {

    private final JsonMapper json;

    TokenProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        ProblemDetail problem = problemOf(failure);
        response.setStatus(401);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(Problems.at(problem, request.getRequestURI())));
    }

    private static ProblemDetail problemOf(AuthenticationException failure) {
        if (!(failure instanceof InvalidBearerTokenException)) {
            return Problems.of(
                    401,
                    "UNAUTHENTICATED",
                    "Send a bearer token in the header Authorization.",
                    List.of());
        }
        return isExpired(failure)
                ? Problems.of(
                        401, "TOKEN_EXPIRED", "The token has expired: get a new one.", List.of())
                : Problems.of(
                        401,
                        "TOKEN_INVALID",
                        "The token is malformed, forged or of another issuer.",
                        List.of());
    }

    private static boolean isExpired(AuthenticationException failure) {
        return failure.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .anyMatch(error ->
                                String.valueOf(error.getDescription()).contains("expired"));
    }
}
