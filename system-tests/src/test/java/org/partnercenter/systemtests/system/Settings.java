package org.partnercenter.systemtests.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the system under test is: system properties, or environment variables of the same names in
 * capitals ({@code PARTNER_CENTER_URL}). Without an address it is started here.
 */
public final class Settings {

    private static final String LOCAL = "http://127.0.0.1:8080";

    private Settings() {}

    /** Whether somebody else has started what is to be tested. */
    public static boolean isGiven() {
        return find("partner-center.url").isPresent();
    }

    public static String url() {
        return find("partner-center.url").orElse(LOCAL).replaceFirst("/$", "");
    }

    public static String issuer() {
        return find("partner-center.issuer").orElse("http://127.0.0.1:9000");
    }

    public static String kafka() {
        return find("partner-center.kafka").orElse("127.0.0.1:19092");
    }

    /** The files of the directory of logs that the one who started the system names, if any. */
    static List<Path> logs() {
        Optional<Path> directory = find("partner-center.logs").map(Path::of);
        return directory.map(Settings::files).orElse(List.of());
    }

    /** All files in that directory and below, or the file itself. */
    static List<Path> files(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Real charges of a month: the FOCUS sample of the FinOps Foundation, gzipped. */
    public static Path focusSample() {
        return project().resolve("billing-service/src/test/resources/focus-sample-1.0.csv.gz");
    }

    /** The repository's root. */
    public static Path project() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("config-repo")))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> find(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return Stream.of(System.getProperty(name), System.getenv(variable))
                .flatMap(Stream::ofNullable)
                .filter(value -> !value.isBlank())
                .findFirst();
    }
}
