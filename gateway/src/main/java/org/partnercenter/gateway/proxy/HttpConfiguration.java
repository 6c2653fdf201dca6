package org.partnercenter.gateway.proxy;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.partnercenter.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.io.InputStream;

/**
 * The HTTP client to the services: it changes nothing of a request or an answer (no redirects, no
 * cookies, no decompression, no repetition), and it blocks its virtual thread.
 */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final int MOST_CONNECTIONS = 2_000;
    private static final long LOOK_EVERY = 64 * 1024;

    @Bean
    CloseableHttpClient toServices(GatewaySettings settings) {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder()
                                        .responseOutOfOrderStrategy(HttpConfiguration::hasAnswered)
                                        .build())
                        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(
                                                Timeout.of(settings.timeLimit().connect()))
                                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                        .setTimeToLive(TimeValue.ofMinutes(10))
                                        .build())
                        .build();
        return HttpClients.createMinimal(connections);
    }

    /**
     * A service that refuses an upload says so before it has read all of it: stop sending then. Its
     * connection holds half a body, into which a next request would fall: nobody gets it again.
     */
    private static boolean hasAnswered(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            InputStream answers,
            long sent,
            long next)
            throws IOException {
        boolean answered =
                sent / LOOK_EVERY < (sent + next) / LOOK_EVERY && answers.available() > 0;
        if (answered) {
            // The head has left; the client looks at it again before it keeps a connection.
            request.setHeader("Connection", "close");
        }
        return answered;
    }
}
