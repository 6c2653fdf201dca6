package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

class LayoutTest {
    @TempDir private Path directory;

    @Test
    void what_is_forgotten_is_all_that_was_stored_mailed_or_kept_secret() throws Exception {
        var layout = Layout.durable(directory).prepared();
        var kept = Files.createFile(layout.log("gateway"));
        var stored =
                Set.of(layout.postgres(), layout.kafka(), layout.secrets(), layout.issuerKeys());
        for (var place : stored) {
            Files.createFile(Files.createDirectories(place).resolve("file"));
        }
        var mail = Files.createDirectories(layout.mail()).resolve("invitation.eml");
        Files.createFile(mail);

        layout.forget();

        assertThat(stored).allSatisfy(place -> assertThat(place).doesNotExist());
        assertThat(mail).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void every_service_mails_into_the_data_of_its_own_run() {
        var elsewhere = Layout.durable(directory).withState(directory.resolve("elsewhere"));

        assertThat(Catalogue.of(elsewhere, Set.of()).components())
                .filteredOn(component -> component.name().endsWith("-service"))
                .hasSize(4)
                .allSatisfy(service ->
                        assertThat(service.environment())
                                .containsEntry(
                                        "MAIL_FOLDER",
                                        directory.resolve("elsewhere/mail").toString()));
    }
}
