package org.partnercenter.billing.chargeimport.write.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.focus.RefusalCode;
import org.partnercenter.billing.focus.Row;
import org.partnercenter.billing.focus.UnusableFile;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.web.NewIds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an instance leaves behind that dies while it receives a file. */
@ServiceTest
class AbandonedFileIT {

    @LocalServerPort int port;
    @Autowired ImportFiles files;
    @Autowired ChunkStore store;
    @Autowired Commands commands;

    @Test
    void it_fails_by_itself_and_nothing_is_stored_for_it_any_more() {
        Upload upload = new Upload(NewIds.fresh(), "sunbird", ImportMode.APPEND, null);
        files.begin(upload);
        CommandContext.system("test", upload.importId())
                .run(() ->
                        commands.send(
                                new StartChargeImport(
                                        upload.importId(), "sunbird", ImportMode.APPEND, null)));
        Chunk chunk = new Chunk(upload.importId());
        chunk.refuse(new Row.Refused(2, RefusalCode.INVALID_NUMBER, "no number"));
        store.store(upload.importId(), chunk);
        ChargesApi charges = new ChargesApi(port);
        assertThat(charges.state(upload.importId())).isEqualTo("RECEIVING");

        eventually(() -> {
            var report = charges.report(upload.importId());
            assertThat(report.path("state").asString()).isEqualTo("FAILED");
            assertThat(report.path("cause").asString()).isEqualTo("INTERRUPTED");
            assertThat(report.path("refusals").size()).isZero();
        });
        assertThatThrownBy(() -> store.store(upload.importId(), chunk))
                .isInstanceOf(UnusableFile.class);
    }
}
