package org.partnercenter.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.partnercenter.systemtests.system.Settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class MarkdownLinksTest {

    private static final Path PROJECT = Settings.project();

    @TestFactory
    Stream<DynamicTest> every_link_inside_the_repository_leads_somewhere() throws IOException {
        List<Path> documents = documents();
        assertThat(documents).contains(PROJECT.resolve("README.md"));
        return documents.stream()
                .map(document ->
                        dynamicTest(
                                PROJECT.relativize(document).toString(),
                                () -> assertThat(brokenLinks(document)).isEmpty()));
    }

    private static List<String> brokenLinks(Path document) {
        return Markdown.of(document).links().stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !leadsSomewhere(document, URI.create(link)))
                .toList();
    }

    private static boolean leadsSomewhere(Path document, URI link) {
        Path target =
                link.getPath().isEmpty()
                        ? document
                        : document.resolveSibling(link.getPath()).normalize();
        boolean inside = target.startsWith(PROJECT) && Files.exists(target);
        return inside
                && (link.getFragment() == null
                        || Markdown.of(target).anchors().contains(link.getFragment()));
    }

    private static List<Path> documents() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                PROJECT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        String name = String.valueOf(directory.getFileName());
                        return Set.of("target", ".git", ".local", "node_modules").contains(name)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".md")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }
}
