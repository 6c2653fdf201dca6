package org.partnercenter.gateway.openapi;

import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.partnercenter.gateway.GatewaySettings;
import org.partnercenter.gateway.routing.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What each service says of itself; one that is away says nothing. */
@Component
final class Descriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Descriptions.class);
    private static final String PATH = "/v3/api-docs";

    private final Map<Service, URI> services;
    private final CloseableHttpClient client;
    private final RequestConfig patience;

    Descriptions(GatewaySettings settings, CloseableHttpClient client) {
        this.services = settings.services();
        this.client = client;
        Timeout answer = Timeout.of(settings.timeLimit().answer());
        this.patience =
                RequestConfig.custom()
                        .setConnectionRequestTimeout(answer)
                        .setResponseTimeout(answer)
                        .build();
    }

    /** Asks all services at once. */
    Map<Service, ObjectNode> askAll() {
        Map<Service, ObjectNode> answers = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach((service, uri) ->
                    threads.execute(
                            () -> ask(service, uri).ifPresent(said -> answers.put(service, said))));
        }
        return answers;
    }

    private Optional<ObjectNode> ask(Service service, URI uri) {
        HttpHost host = HttpHost.create(uri);
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(patience);
        BasicClassicHttpRequest request =
                new BasicClassicHttpRequest("GET", host, uri.getRawPath() + PATH);
        try (ClassicHttpResponse answer = client.executeOpen(host, request, context)) {
            byte[] body = EntityUtils.toByteArray(answer.getEntity());
            if (answer.getCode() == 200
                    && JsonMapper.shared().readTree(body) instanceof ObjectNode said) {
                return Optional.of(said);
            }
            LOG.warn("{} answered {} at {}", service.label(), answer.getCode(), PATH);
        } catch (IOException | JacksonException failure) {
            LOG.warn("{} did not describe itself: {}", service.label(), failure.toString());
        }
        return Optional.empty();
    }
}
