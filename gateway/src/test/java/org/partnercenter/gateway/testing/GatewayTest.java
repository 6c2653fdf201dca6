package org.partnercenter.gateway.testing;

import org.partnercenter.gateway.GatewayApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the gateway on a free port with the settings of config-repo, before stub services on
 * loopback and an issuer of real tokens. Limits are short so that tests are.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {GatewayApplication.class, Api.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.port=0",
            "spring.cloud.config.enabled=false",
            "CONFIG_IMPORT=file:../config-repo/application.yml,file:../config-repo/gateway.yml",
            "partner-center.gateway.time-limit.answer=2s",
            "partner-center.gateway.breaker.calls=10",
            "partner-center.gateway.breaker.least-calls=5",
            "partner-center.gateway.breaker.open-for=2s",
            "partner-center.gateway.retry.backoff=5ms",
            "partner-center.gateway.rate-limit.requests-per-second=20",
            "partner-center.gateway.rate-limit.burst=200",
            "partner-center.gateway.open-api-kept-for=1h"
        })
@ContextConfiguration(initializers = StubWorld.class)
@TestExecutionListeners(
        listeners = FreshStubs.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface GatewayTest {}
