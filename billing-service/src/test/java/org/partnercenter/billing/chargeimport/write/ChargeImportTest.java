package org.partnercenter.billing.chargeimport.write;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportCompleted;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportFailed;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportReceived;
import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.ChargeImportStarted;
import org.partnercenter.billing.chargeimport.write.count.CompleteChargeImport;
import org.partnercenter.billing.chargeimport.write.receive.CloseChargeImport;
import org.partnercenter.billing.chargeimport.write.receive.FailChargeImport;
import org.partnercenter.billing.chargeimport.write.receive.StartChargeImport;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.platform.command.Rejection;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class ChargeImportTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final ChargeImportStarted STARTED =
            new ChargeImportStarted("i1", "sunbird", ImportMode.APPEND, null, NOW);
    private static final ChargeImportReceived RECEIVED =
            new ChargeImportReceived("i1", "sunbird", 3, "sha", NOW);
    private static final ChargeImportFailed FAILED =
            new ChargeImportFailed("i1", "sunbird", "TRUNCATED", "It ends early.", NOW);
    private static final ChargeImportCompleted COMPLETED =
            new ChargeImportCompleted("i1", "sunbird", 3, 2, 1, List.of(), "i0", NOW);

    private static final CloseChargeImport CLOSE = new CloseChargeImport("i1", 3, "sha");
    private static final FailChargeImport FAIL =
            new FailChargeImport("i1", "TRUNCATED", "It ends early.");
    private static final CompleteChargeImport COMPLETE =
            new CompleteChargeImport("i1", 2, 1, List.of(), "i0");

    AggregateTestFixture<ChargeImport> file;

    @BeforeEach
    void file() {
        file = new AggregateTestFixture<>(ChargeImport.class);
        file.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_file_begins_to_arrive() {
        file.givenNoPriorActivity()
                .when(new StartChargeImport("i1", "sunbird", ImportMode.APPEND, null))
                .expectEvents(STARTED);
    }

    @Test
    void it_is_received_then_completed() {
        file.given(STARTED).when(CLOSE).expectEvents(RECEIVED);
        file.given(STARTED, RECEIVED).when(COMPLETE).expectEvents(COMPLETED);
    }

    @Test
    void it_fails_only_while_it_arrives() {
        file.given(STARTED).when(FAIL).expectEvents(FAILED);
        file.given(STARTED, RECEIVED).when(FAIL).expectException(Rejection.class);
        file.given(STARTED, RECEIVED, COMPLETED).when(FAIL).expectException(Rejection.class);
    }

    @Test
    void it_counts_only_when_it_was_received() {
        file.given(STARTED).when(COMPLETE).expectException(Rejection.class);
        file.given(STARTED, FAILED).when(COMPLETE).expectException(Rejection.class);
        file.given(STARTED, FAILED).when(CLOSE).expectException(Rejection.class);
    }

    @Test
    void what_holds_already_is_no_news() {
        file.given(STARTED, FAILED).when(FAIL).expectNoEvents().expectSuccessfulHandlerExecution();
        file.given(STARTED, RECEIVED)
                .when(CLOSE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        file.given(STARTED, RECEIVED, COMPLETED)
                .when(COMPLETE)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
