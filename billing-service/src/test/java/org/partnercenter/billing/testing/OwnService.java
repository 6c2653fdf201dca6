package org.partnercenter.billing.testing;

import org.partnercenter.billing.BillingServiceApplication;
import org.partnercenter.localrun.servers.Postgres;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.EmbeddedServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.util.stream.Stream;

/** A service with a clock and a database of its own, to be stopped and started again. */
public final class OwnService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private OwnService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A database that no service has had. */
    public static String freshDatabase() {
        return Postgres.shared().freshDatabase("billing");
    }

    /** Settings are arguments such as {@code --spring.mail.host=…}. */
    public static OwnService start(String database, Clock clock, String... settings) {
        ApplicationContextInitializer<GenericApplicationContext> time =
                starting -> starting.registerBean("clock", Clock.class, () -> clock);
        return new OwnService(
                new SpringApplicationBuilder(BillingServiceApplication.class)
                        .initializers(new EmbeddedServers(), time)
                        .run(
                                Stream.concat(
                                                Stream.of("--testing.database-url=" + database),
                                                Stream.of(settings))
                                        .toArray(String[]::new)));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Api api() {
        return new Api(port());
    }

    public JdbcClient db() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
