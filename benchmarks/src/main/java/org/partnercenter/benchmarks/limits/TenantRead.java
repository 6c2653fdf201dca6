package org.partnercenter.benchmarks.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, in the log of the server, the transactions that read as a tenant, and what they asked for:
 * the statements with their parameters put in, without what opens and closes the transaction.
 */
final class TenantRead {
    private static final Pattern EXECUTED =
            Pattern.compile("duration: [0-9.]+ ms  execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS =
            Pattern.compile("parameters: (.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("\\$([0-9]+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$([0-9]+)");
    private static final String TENANT = "partner_center.partners";

    private TenantRead() {}

    static List<String> in(List<LogEntry> log, String application) {
        var ofProcess = new TreeMap<String, List<String>>();
        for (var entry : log) {
            if (entry.application().equals(application)) {
                add(entry, ofProcess.computeIfAbsent(entry.process(), _ -> new ArrayList<>()));
            }
        }
        return ofProcess.values().stream().flatMap(all -> reads(all).stream()).toList();
    }

    private static void add(LogEntry entry, List<String> statements) {
        var executed = EXECUTED.matcher(entry.text());
        var parameters = PARAMETERS.matcher(entry.text());
        if (entry.level().equals("LOG") && executed.matches()) {
            statements.add(executed.group(1).strip());
        } else if (entry.level().equals("DETAIL")
                && parameters.matches()
                && !statements.isEmpty()) {
            statements.add(withValues(statements.removeLast(), parameters.group(1)));
        }
    }

    static String withValues(String statement, String parameters) {
        var values = new TreeMap<String, String>();
        PARAMETER
                .matcher(parameters)
                .results()
                .forEach(found -> values.put(found.group(1), found.group(2)));
        return PLACE.matcher(statement)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                values.getOrDefault(place.group(1), place.group())));
    }

    private static List<String> reads(List<String> statements) {
        var reads = new ArrayList<String>();
        boolean inside = false;
        for (var statement : statements) {
            var word = statement.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
            if (statement.contains(TENANT)) {
                inside = true;
            } else if (word.equals("commit") || word.equals("rollback")) {
                inside = false;
            } else if (inside) {
                reads.add(statement);
            }
        }
        return reads;
    }
}
