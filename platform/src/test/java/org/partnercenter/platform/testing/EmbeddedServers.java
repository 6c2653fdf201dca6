package org.partnercenter.platform.testing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.localrun.servers.Kafka;
import org.partnercenter.localrun.servers.Postgres;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.PathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Points a service at embedded servers and at the files that the config server would serve. */
public final class EmbeddedServers
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String name = environment.getRequiredProperty("partner-center.context");
        Map<String, Object> settings = new HashMap<>();
        String url = environment.getProperty("testing.database-url");
        settings.put(
                "spring.datasource.url", url == null ? Postgres.shared().freshDatabase(name) : url);
        settings.put(
                "partner-center.feed.group",
                databaseOf((String) settings.get("spring.datasource.url")));
        settings.put("spring.datasource.username", name);
        settings.put("spring.datasource.password", "");
        settings.put("partner-center.kafka.bootstrap-servers", Kafka.shared().bootstrapServers());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", Tokens.ISSUER);
        settings.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens.keysUri());
        settings.put("server.port", environment.getProperty("server.port", "0"));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("embedded servers", settings));
        addFile(environment, environment.getProperty("spring.application.name") + ".yml");
        addFile(environment, "application.yml");
    }

    /** Two services of one JVM that have a database each are consumer groups of their own. */
    private static String databaseOf(@Nullable String url) {
        String plain = Objects.requireNonNull(url).replaceFirst("\\?.*", "");
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static void addFile(ConfigurableEnvironment environment, String file) {
        Path path = Path.of("..", "config-repo", file);
        if (!Files.exists(path)) {
            return;
        }
        try {
            new YamlPropertySourceLoader()
                    .load("config-repo " + file, new PathResource(path))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
