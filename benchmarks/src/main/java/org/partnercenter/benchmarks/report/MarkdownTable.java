package org.partnercenter.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows under their headings, readable as text and as Markdown. */
public record MarkdownTable(List<Row> rows) {
    private static final Row HEADINGS =
            new Row("#", "what", "ours", "limit", "ratio", "target", "met?");

    public String text() {
        var cells = Stream.concat(Stream.of(HEADINGS), rows.stream()).map(this::cells).toList();
        var widths =
                IntStream.range(0, 7)
                        .map(column ->
                                cells.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        return cells.stream()
                .map(row -> line(row, widths))
                .collect(Collectors.joining("\n", "", "\n"))
                .replaceFirst("\n", "\n" + rule(widths) + "\n");
    }

    private List<String> cells(Row row) {
        return Stream.of(
                        row.number(),
                        row.what(),
                        row.ours(),
                        row.limit(),
                        row.ratio(),
                        row.target(),
                        row.met())
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " "))
                .toList();
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column ->
                        cells.get(column) + " ".repeat(widths[column] - cells.get(column).length()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String rule(int[] widths) {
        return IntStream.of(widths)
                .mapToObj("-"::repeat)
                .collect(Collectors.joining("-|-", "|-", "-|"));
    }
}
