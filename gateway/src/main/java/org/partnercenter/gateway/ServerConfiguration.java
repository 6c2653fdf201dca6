package org.partnercenter.gateway;

import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.partnercenter.gateway.filter.AccessFilter;
import org.partnercenter.gateway.problem.ProblemValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How the web server itself behaves. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final int MOST_HEADERS = 80;

    @Bean
    FilterRegistrationBean<AccessFilter> accessFilter() {
        var registration = new FilterRegistrationBean<>(new AccessFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsAndUploads() {
        return factory -> {
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    // A caller that asks whether to send its body is told after the checks.
                    http.setContinueResponseTiming("onRead");
                    // The services take a hundred, and some are added here.
                    http.setMaxHeaderCount(MOST_HEADERS);
                }
            });
        };
    }
}
