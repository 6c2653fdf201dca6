package org.partnercenter.localrun.launch;

import java.util.List;
import java.util.Map;

/** One process of the platform: what it runs, where it listens and how it says that it is ready. */
public record Component(
        String name,
        String module,
        Entry entry,
        int port,
        String readinessPath,
        int heapMegabytes,
        Map<String, String> environment) {

    /** How the Java program is entered. */
    public sealed interface Entry {
        /** The program that the jar itself names. */
        record Application() implements Entry {}

        /** A class of ours, and the one that goes through its start for training. */
        record Class(String name, String training, List<String> arguments) implements Entry {}
    }

    static Component service(String name, int port, int heapMegabytes, Layout layout) {
        return new Component(
                name,
                name,
                new Entry.Application(),
                port,
                "/actuator/health/readiness",
                heapMegabytes,
                Map.of(
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SECRETS_DIR", layout.secrets().toString(),
                        "MAIL_FOLDER", layout.mail().toString()));
    }

    /** Whether it asks the config server before it does anything else. */
    boolean isConfigured() {
        return entry instanceof Entry.Application && !name.equals(Catalogue.CONFIG_SERVER);
    }

    String jarName() {
        return module + "-0.1.0-SNAPSHOT-app.jar";
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }
}
