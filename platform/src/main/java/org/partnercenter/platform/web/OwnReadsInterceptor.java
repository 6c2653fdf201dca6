package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.util.List;
import java.util.Set;

/** A caller that sends its consistency token back reads its own writes. */
final class OwnReadsInterceptor implements HandlerInterceptor {

    private final List<ReadBarrier> barriers;

    OwnReadsInterceptor(List<ReadBarrier> barriers) {
        this.barriers = barriers;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String token = request.getHeader("Consistency-Token");
        if (token != null) {
            Set<String> views = viewsOf(handler);
            barriers.forEach(barrier -> barrier.await(token, views));
        }
        return true;
    }

    private static Set<String> viewsOf(Object handler) {
        Reads reads =
                handler instanceof HandlerMethod method
                        ? method.getMethodAnnotation(Reads.class)
                        : null;
        return reads == null ? Set.of() : Set.of(reads.value());
    }
}
