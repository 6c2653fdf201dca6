package org.partnercenter.customer.invited.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.partnercenter.localrun.servers.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A service that has refused invitations before goes on knowing which answers those were. */
class RefusedAnswersMigrationIT {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(Postgres.shared().freshDatabase("customer"));
    private final JdbcClient db = JdbcClient.create(database);

    @Test
    void an_invitation_that_was_refused_becomes_the_answer_that_was() {
        migrate("102");
        db.sql("insert into refused_invitation (invitation_id) values ('v-1')").update();
        db.sql(
                        """
                        insert into domain_event (event_identifier, aggregate_identifier, sequence_number,
                            time_stamp, payload_type, payload, meta_data)
                        values ('e-1', 'invited-registration:v-1', 0, '2026-11-22T06:26:16Z',
                            'customer.InvitedRegistrationRefused', convert_to('{"invitationId": "v-1"}', 'UTF8'),
                            convert_to('{"causationId": "f-1"}', 'UTF8'))\
                        """)
                .update();

        migrate("latest");

        var refused = new RefusedAnswers(db);
        assertThat(refused.have("f-1")).isTrue();
        assertThat(refused.add("f-1")).isFalse();
        assertThat(refused.have("f-2")).isFalse();
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
