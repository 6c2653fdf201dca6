package org.partnercenter.platform.publish;

import io.swagger.v3.oas.annotations.Operation;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;

@RestController
class TellAgainEndpoint {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final EventProcessingConfiguration processors;

    TellAgainEndpoint(EventProcessingConfiguration processors) {
        this.processors = processors;
    }

    @PostMapping("/operations/${partner-center.context}/facts/tell-again")
    @Allowed(Role.PLATFORM)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tell every fact again",
            description =
                    "From the first stored event on, under the ids that they had: for a Kafka that"
                        + " has lost what it acknowledged. Whoever knows a fact skips it. 409 while"
                        + " another instance tells the facts: repeat the call until it reaches that"
                        + " one.")
    void tellAgain() {
        var publisher =
                processors
                        .eventProcessor(Publisher.GROUP, StreamingEventProcessor.class)
                        .orElseThrow();
        publisher.shutDown();
        try {
            publisher.resetTokens();
        } catch (UnableToClaimTokenException elsewhere) {
            throw Rejection.conflict(
                    "TOLD_ELSEWHERE",
                    "Another instance of this service tells the facts: repeat the request.",
                    RETRY_AFTER);
        } finally {
            publisher.start();
        }
    }
}
