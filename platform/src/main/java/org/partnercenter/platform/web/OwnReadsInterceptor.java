package org.partnercenter.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

import java.util.List;

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
            barriers.forEach(barrier -> barrier.await(token));
        }
        return true;
    }
}
