package org.partnercenter.platform.web;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What every endpoint has without asking: the token and role check, problem documents, strict
 * input, the command's context.
 */
@AutoConfiguration(
        after = {ClockAutoConfiguration.class, IdempotencyAutoConfiguration.class},
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@Import({ProblemAdvice.class, NextPageLink.class})
public class WebAutoConfiguration {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    /** As the gateway checks it: any signature that is made by a private key of the issuer. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys,
            Clock clock) {
        NimbusJwtDecoder verifier =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms(known -> known.addAll(List.of(SignatureAlgorithm.values())))
                        .build();
        verifier.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        tokenTypes(),
                        new JwtTimestampValidator(CLOCKS_DIFFER),
                        new JwtIssuerValidator(issuer)));
        return new CachedJwtDecoder(verifier, clock);
    }

    /** A token says that it is one, that it is an access token (RFC 9068), or nothing. */
    private static JwtTypeValidator tokenTypes() {
        JwtTypeValidator types = new JwtTypeValidator("JWT", "at+jwt", "application/at+jwt");
        types.setAllowEmpty(true);
        return types;
    }

    /**
     * Every request is observed once, as a whole; its security filters cost more than they tell.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            JsonMapper json,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures,
            ObjectProvider<IdempotencyKeys> keys,
            ObjectProvider<KeyHeartbeat> heartbeats,
            ObjectProvider<ReadBarrier> barriers)
            throws Exception {
        TokenProblems problems = new TokenProblems(json);
        http.csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> {})
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/**", "/v3/api-docs/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {})
                                .bearerTokenResolver(new BearerHeader())
                                .authenticationEntryPoint(problems))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(problems))
                .addFilterBefore(new ProblemFilter(failures), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(
                        new CommandContextFilter(barriers.stream().toList()),
                        AuthorizationFilter.class);
        keys.ifAvailable(known ->
                http.addFilterAfter(
                        new IdempotencyFilter(known, heartbeats.getObject()),
                        CommandContextFilter.class));
        return http.build();
    }

    /** Before Spring Security's filters, which are at -100: a 401 has a trace too. */
    @Bean
    FilterRegistrationBean<TraceFilter> trace() {
        FilterRegistrationBean<TraceFilter> trace = new FilterRegistrationBean<>(new TraceFilter());
        trace.setOrder(-200);
        return trace;
    }

    @Bean
    JsonMapperBuilderCustomizer strictInput() {
        return json ->
                json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IfMatch.class);
    }

    @Bean
    WebMvcConfigurer endpointRules(ObjectProvider<ReadBarrier> barriers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AllowedInterceptor());
                registry.addInterceptor(new NotKeptInterceptor());
                registry.addInterceptor(new KnownParametersInterceptor());
                registry.addInterceptor(new OwnReadsInterceptor(barriers.stream().toList()));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver());
                resolvers.add(new QueryRecordResolver());
            }
        };
    }
}
