package org.partnercenter.benchmarks.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One message of PostgreSQL's log: which process, of which application, said what. */
record LogEntry(String process, String application, String level, String text) {
    /** What the server must begin its lines with. */
    static final String PREFIX = "<%p|%a> ";

    private static final Pattern BEGIN =
            Pattern.compile("<([0-9]+)\\|([^>]*)> ([A-Z]+):  (.*)", Pattern.DOTALL);

    /** Lines that begin with a tab go on with the message before. */
    static List<LogEntry> parse(List<String> lines) {
        var messages = new ArrayList<StringBuilder>();
        for (var line : lines) {
            if (line.startsWith("\t") && !messages.isEmpty()) {
                messages.getLast().append('\n').append(line, 1, line.length());
            } else {
                messages.add(new StringBuilder(line));
            }
        }
        return messages.stream()
                .map(BEGIN::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(m -> new LogEntry(m.group(1), m.group(2), m.group(3), m.group(4)))
                .toList();
    }
}
