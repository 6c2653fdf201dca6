package org.partnercenter.systemtests.docs;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A document of the repository, for who checks what it promises. */
public record Markdown(Path file, Node root) {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    public static Markdown of(Path file) {
        try {
            return new Markdown(file, PARSER.parse(Files.readString(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where its links lead. */
    public List<String> links() {
        List<String> links = new ArrayList<>();
        root.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Link link) {
                        links.add(link.getDestination());
                        visitChildren(link);
                    }
                });
        return links;
    }

    /** The names under which its headings are linked to. */
    public List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        root.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Heading heading) {
                        anchors.add(anchor(text(heading)));
                    }
                });
        return anchors;
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The commands under the heading of that name. */
    public String commandsUnder(String title) {
        StringBuilder commands = new StringBuilder();
        boolean inside = false;
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                inside = text(heading).equalsIgnoreCase(title);
            } else if (inside
                    && node instanceof FencedCodeBlock block
                    && block.getInfo().equals("bash")) {
                commands.append(block.getLiteral());
            }
        }
        return commands.toString();
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(Code part) {
                        text.append(part.getLiteral());
                    }
                });
        return text.toString();
    }
}
