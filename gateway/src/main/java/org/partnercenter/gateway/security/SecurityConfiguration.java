package org.partnercenter.gateway.security;

import jakarta.servlet.DispatcherType;

import org.partnercenter.gateway.filter.RateLimitFilter;
import org.partnercenter.gateway.filter.RateLimiter;
import org.partnercenter.gateway.problem.Problem;
import org.partnercenter.gateway.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import java.util.Set;

/** Who may pass. What a caller may do is the services' decision: they check the token again. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/actuator/health/**", "/v1/openapi.json", "/docs/**", "/webjars/swagger-ui/**"
    };

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    @Bean
    SecurityFilterChain chain(HttpSecurity http, RateLimiter limiter) {
        TokenProblems problems = new TokenProblems(limiter);
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority("platform")
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> tokens(server, problems))
                .exceptionHandling(exceptions ->
                        exceptions
                                .authenticationEntryPoint(problems)
                                .accessDeniedHandler((request, response, _) ->
                                        Problems.write(Problem.forbidden(), request, response)))
                .addFilterAfter(new RateLimitFilter(limiter), AuthorizationFilter.class)
                .build();
    }

    private static void tokens(
            OAuth2ResourceServerConfigurer<HttpSecurity> server, TokenProblems problems) {
        server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                .bearerTokenResolver(new BearerHeader())
                .authenticationEntryPoint(problems)
                .withObjectPostProcessor(
                        new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(
                                    F filter) {
                                filter.setAuthenticationFailureHandler(problems);
                                return filter;
                            }
                        });
    }

    private static JwtAuthenticationConverter roles() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    /** A method that nobody has heard of is told apart from what may mean two things. */
    @Bean
    RequestRejectedHandler oddRequests() {
        return (request, response, _) -> {
            boolean known = METHODS.contains(request.getMethod());
            Problems.write(known ? Problem.malformed() : Problem.ofStatus(501), request, response);
        };
    }

    /** Spans of the filters themselves tell nobody anything. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
