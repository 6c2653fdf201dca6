package org.partnercenter.gateway.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.gateway.problem.Problem;
import org.partnercenter.gateway.problem.Problems;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

import java.io.IOException;

/** Runs after the token check: whoever sends too much is told when to come back. */
public final class RateLimitFilter extends HttpFilter {

    private final transient RateLimiter limiter;

    public RateLimitFilter(RateLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof Jwt token) {
            Client.remember(request, token);
        }
        long wait = limiter.waitFor(request);
        if (wait > 0) {
            Problems.write(Problem.tooManyRequests(wait), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
