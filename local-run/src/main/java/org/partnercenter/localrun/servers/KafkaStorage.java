package org.partnercenter.localrun.servers;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker's directory, formatted once with a cluster id of its own. */
record KafkaStorage(Path directory) {

    Path prepared() {
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format();
        }
        return directory;
    }

    private void format() {
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setNodeId(KafkaSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(KafkaSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot format " + directory + " for Kafka", e);
        }
    }
}
