package org.partnercenter.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.platform.command.CommandContext;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;

/** Binds who acts, by which command and in which trace, to everything a request does. */
final class CommandContextFilter extends OncePerRequestFilter {

    private final List<ReadBarrier> barriers;

    CommandContextFilter(List<ReadBarrier> barriers) {
        this.barriers = barriers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            contextOf(request, new WrittenPositions(response, barriers))
                    .call(() -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }

    private static CommandContext contextOf(HttpServletRequest request, WrittenPositions written) {
        String actor = "anonymous";
        String partnerId = null;
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) {
            Caller caller = Caller.of(token.getToken());
            actor = caller.actor();
            partnerId = caller.partnerId();
        }
        String key = request.getHeader("Idempotency-Key");
        return new CommandContext(
                actor,
                key == null ? NewIds.fresh() : key,
                null,
                partnerId,
                TraceFilter.traceparentOf(request),
                written);
    }
}
