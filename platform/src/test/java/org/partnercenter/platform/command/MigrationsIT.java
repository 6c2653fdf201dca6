package org.partnercenter.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.partnercenter.localrun.servers.Postgres;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The platform's migrations are 1 to 99, a service's begin at 100, and both share a history. */
@ServiceTest(classes = SampleApplication.class)
class MigrationsIT {

    private static final String PLATFORM = "classpath:db/platform";
    private static final String SERVICE = "classpath:db/released";

    @Autowired Flyway settings;

    private final String database = Postgres.shared().freshDatabase("customer");

    @Test
    void a_new_one_of_the_platform_is_applied_where_a_services_have_been() {
        migrations(PLATFORM).target("2").load().migrate();
        migrations(SERVICE).ignoreMigrationPatterns("*:missing").load().migrate();

        assertThat(migrations(PLATFORM, SERVICE).load().migrate().migrationsExecuted).isPositive();
        assertThat(migrations(PLATFORM, SERVICE).load().migrate().migrationsExecuted).isZero();
    }

    private FluentConfiguration migrations(String... locations) {
        return Flyway.configure()
                .configuration(settings.getConfiguration())
                .dataSource(database, "customer", "")
                .locations(locations);
    }
}
