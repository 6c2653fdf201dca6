package org.partnercenter.gateway.proxy;

import org.partnercenter.gateway.GatewaySettings;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the proxy where the services' paths begin. */
@Configuration(proxyBeanMethods = false)
class ProxyConfiguration {

    @Bean
    ServletRegistrationBean<ProxyServlet> proxy(
            Upstreams upstreams, RouteMeters meters, GatewaySettings settings) {
        var servlet = new ProxyServlet(upstreams, meters, settings.bodyLimit().toBytes());
        return new ServletRegistrationBean<>(servlet, "/v1/*", "/operations/*");
    }
}
