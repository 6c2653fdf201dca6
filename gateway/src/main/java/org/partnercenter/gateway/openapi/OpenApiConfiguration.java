package org.partnercenter.gateway.openapi;

import org.partnercenter.gateway.GatewaySettings;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The description of the whole API, and a page to read it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    ServletRegistrationBean<OpenApiServlet> openApi(
            Descriptions descriptions, GatewaySettings settings) {
        return new ServletRegistrationBean<>(
                new OpenApiServlet(descriptions, settings.openApiKeptFor()), "/v1/openapi.json");
    }

    @Bean
    WebMvcConfigurer docsPage() {
        return new WebMvcConfigurer() {
            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController("/docs").setViewName("forward:/docs/index.html");
                registry.addRedirectViewController("/docs/", "/docs");
            }
        };
    }
}
