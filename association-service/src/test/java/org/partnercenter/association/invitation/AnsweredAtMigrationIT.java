package org.partnercenter.association.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.invitation.Acceptances.InProgress;
import org.partnercenter.localrun.servers.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Instant;

/** A service that has answers in progress learns when they came from the history. */
class AnsweredAtMigrationIT {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(Postgres.shared().freshDatabase("association"));
    private final JdbcClient db = JdbcClient.create(database);

    @Test
    void an_answer_in_progress_came_when_the_customer_answered_last() {
        migrate("105");
        db.sql(
                        """
                        insert into acceptance (invitation_id, customer_id, partner_id, state)
                        values ('i-1', 'c-1', 'sunbird', 'IN_PROGRESS')\
                        """)
                .update();
        answered(0, "c-1", "2026-11-20T06:26:16Z");
        answered(1, "c-1", "2026-11-22T06:26:16Z");
        answered(2, "c-2", "2026-11-23T06:26:16Z");

        migrate("latest");

        assertThat(new StoredAcceptances(db).inProgress("c-1"))
                .contains(
                        new InProgress(
                                "i-1",
                                "c-1",
                                "sunbird",
                                null,
                                Instant.parse("2026-11-22T06:26:16Z")));
    }

    private void answered(long sequence, String customer, String at) {
        db.sql(
                        """
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number,
                            time_stamp, payload_type, payload)
                        values (?, 'invitation:i-1', ?, ?, 'association.InvitationAnswered', convert_to(?, 'UTF8'))\
                        """)
                .param("e-" + sequence)
                .param(sequence)
                .param(at)
                .param("{\"customerId\": \"%s\", \"answeredAt\": \"%s\"}".formatted(customer, at))
                .update();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/platform", "classpath:db/service")
                .target(version)
                .load()
                .migrate();
    }
}
