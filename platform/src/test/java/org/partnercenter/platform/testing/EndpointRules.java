package org.partnercenter.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.partnercenter.platform.web.Allowed;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.List;

/** What holds for every endpoint of a service. */
public final class EndpointRules {

    private EndpointRules() {}

    /** Each endpoint names the roles that may call it. */
    public static void everyEndpointHasItsRoles(RequestMappingHandlerMapping endpoints) {
        List<HandlerMethod> ours =
                endpoints.getHandlerMethods().values().stream()
                        .filter(endpoint ->
                                endpoint.getBeanType().getName().startsWith("org.partnercenter."))
                        .toList();
        assertThat(ours).isNotEmpty();
        assertThat(ours)
                .allSatisfy(endpoint ->
                        assertThat(endpoint.getMethodAnnotation(Allowed.class))
                                .describedAs(endpoint.getShortLogMessage())
                                .isNotNull());
    }
}
