package org.partnercenter.gateway.openapi;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.partnercenter.gateway.routing.Service;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Serves the merged description, for a while the same; not for long when a service was away. */
final class OpenApiServlet extends HttpServlet {

    private static final Duration INCOMPLETE = Duration.ofSeconds(2);
    private static final String ONLY = "description";

    private record Description(byte[] json, Duration life) {}

    private final transient LoadingCache<String, Description> cache;

    OpenApiServlet(Descriptions descriptions, Duration keptFor) {
        this.cache =
                Caffeine.newBuilder()
                        .expireAfter(Expiry.<String, Description>creating((_, made) -> made.life()))
                        .build(_ -> describe(descriptions.askAll(), keptFor));
    }

    private static Description describe(Map<Service, ObjectNode> answers, Duration keptFor) {
        boolean complete = answers.size() == Service.values().length;
        byte[] json = JsonMapper.shared().writeValueAsBytes(MergedApi.of(answers));
        return new Description(json, complete ? keptFor : INCOMPLETE);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] json = cache.get(ONLY).json();
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
