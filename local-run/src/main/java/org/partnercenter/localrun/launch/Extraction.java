package org.partnercenter.localrun.launch;

import org.partnercenter.localrun.servers.Directories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * The unpacked form of an application's jar, which starts quicker and can be replaced by a build
 * while it runs: each content gets a directory of its own.
 */
record Extraction(Path apps, Component component, Path packed) {

    static Extraction of(Layout layout, Component component) {
        var packed = layout.project().resolve(component.module()).resolve("target");
        return new Extraction(layout.apps(), component, packed.resolve(component.jarName()));
    }

    /** The unpacked jar; unpacks it when this content has not been yet. */
    Path jar() {
        if (component.module().equals("local-run")) {
            return ownJar();
        }
        var directory = apps.resolve(component.module() + "-" + fingerprint());
        if (!Files.exists(directory)) {
            unpack(directory);
        }
        return directory.resolve(component.jarName());
    }

    private static Path ownJar() {
        try {
            return Path.of(
                    Extraction.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * From the names and checksums of the entries: a rebuild of the same content changes nothing.
     */
    String fingerprint() {
        var sum = new CRC32();
        try (var jar = new JarFile(packed.toFile(), false)) {
            jar.stream()
                    .map(entry -> entry.getName() + ":" + entry.getCrc() + ":" + entry.getSize())
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "%08x".formatted(sum.getValue());
    }

    private void unpack(Path directory) {
        var draft = directory.resolveSibling(directory.getFileName() + ".draft");
        Directories.delete(draft);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Command.run(
                List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        draft.toString()),
                "Cannot unpack " + packed);
        try {
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the unpacked forms that are not among those in use. */
    static void prune(Path apps, List<Path> jarsInUse) {
        try (var found = Files.list(apps)) {
            found.filter(Files::isDirectory)
                    .filter(directory ->
                            jarsInUse.stream().noneMatch(jar -> jar.startsWith(directory)))
                    .forEach(Directories::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
