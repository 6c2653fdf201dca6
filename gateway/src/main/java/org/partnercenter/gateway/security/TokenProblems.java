package org.partnercenter.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.gateway.filter.RateLimiter;
import org.partnercenter.gateway.problem.Problem;
import org.partnercenter.gateway.problem.Problems;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

import java.io.IOException;

/** Says why a token is not accepted; who comes without one too often is told to slow down. */
record TokenProblems(RateLimiter limiter)
        implements AuthenticationEntryPoint, AuthenticationFailureHandler {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        long wait = limiter.waitFor(request);
        refuse(
                wait > 0 ? Problem.tooManyRequests(wait) : problemOf(failure),
                failure,
                request,
                response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        refuse(problemOf(failure), failure, request, response);
    }

    private static void refuse(
            Problem problem,
            AuthenticationException failure,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", challenge(failure));
        }
        Problems.write(problem, request, response);
    }

    private static Problem problemOf(AuthenticationException failure) {
        if (failure instanceof LimitedTokens.TooMany tooMany) {
            return Problem.tooManyRequests(tooMany.nanosToWait);
        }
        if (failure instanceof AuthenticationServiceException) {
            return Problem.issuerUnavailable();
        }
        if (!(failure instanceof InvalidBearerTokenException)) {
            return Problem.unauthenticated();
        }
        return isExpired(failure) ? Problem.tokenExpired() : Problem.tokenInvalid();
    }

    private static boolean isExpired(AuthenticationException failure) {
        return failure.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream()
                        .anyMatch(error -> error.getErrorCode().equals(TokenRules.EXPIRED));
    }

    private static String challenge(AuthenticationException failure) {
        return failure instanceof InvalidBearerTokenException
                ? "Bearer error=\"invalid_token\""
                : "Bearer";
    }
}
