package org.partnercenter.localrun.launch;

import org.partnercenter.localrun.servers.Directories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run keeps its things: what it stores and logs in one directory that the caller may
 * choose, what it runs and who runs always in the project's {@code .local}.
 */
public record Layout(Path project, Path state) {

    /** The usual run: its data outlives it. */
    public static Layout durable(Path project) {
        var local = project.resolve(".local");
        return new Layout(project, local);
    }

    /** The same programs with data elsewhere. */
    public Layout withState(Path directory) {
        return new Layout(project, directory);
    }

    /** The same programs with data of their own that nobody will miss. */
    public Layout throwAway() {
        return new Layout(project, local().resolve("check"));
    }

    public Path local() {
        return project.resolve(".local");
    }

    public Path postgres() {
        return state.resolve("data/postgres");
    }

    public Path kafka() {
        return state.resolve("data/kafka");
    }

    public Path secrets() {
        return state.resolve("secrets");
    }

    public Path issuerKeys() {
        return state.resolve("issuer");
    }

    /** Where services without a mail server write their mails. */
    public Path mail() {
        return state.resolve("mail");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String component) {
        return logs().resolve(component + ".log");
    }

    public Path apps() {
        return local().resolve("apps");
    }

    /** Makes the directories that others take for granted. */
    public Layout prepared() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(apps());
            Files.createDirectories(postgres().resolveSibling("files"));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything that a run has stored or mailed, and the keys that would open it. */
    public void forget() {
        Directories.delete(state.resolve("data"));
        Directories.delete(mail());
        Directories.delete(secrets());
        Directories.delete(issuerKeys());
    }
}
