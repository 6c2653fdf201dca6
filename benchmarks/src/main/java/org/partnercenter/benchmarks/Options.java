package org.partnercenter.benchmarks;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code benchmarks/run} was asked to do. */
public record Options(
        Set<Integer> only,
        long customers,
        int charges,
        int events,
        int rounds,
        int seconds,
        boolean running,
        boolean keep,
        boolean help) {

    public static final String HELP =
            """
            benchmarks/run                 measure everything, print a table, write benchmarks/results/latest.md
              --only 5,6,11                these numbers alone (see benchmarks/README.md)
              --customers N                customers that are searched (1000000)
              --charges N                  rows of a file of charges (200000)
              --events N                   facts of a burst (100000)
              --rounds N --seconds N       rounds of each measurement (3), and how long one takes (3)
              --running                    measure the ./run that is going on, with its data
              --keep                       leave the data in .local/benchmarks for the next time\
            """;

    static final Options DEFAULTS =
            new Options(Set.of(), 1_000_000, 200_000, 100_000, 3, 3, false, false, false);

    static Options parse(List<String> arguments) {
        var options = DEFAULTS;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    private Options with(String name, Iterator<String> rest) {
        return switch (name) {
            case "--only" -> only(numbers(value(name, rest)));
            case "--customers" -> customers(number(name, rest));
            case "--charges" -> charges((int) number(name, rest));
            case "--events" -> events((int) number(name, rest));
            case "--rounds" -> rounds((int) number(name, rest));
            case "--seconds" -> seconds((int) number(name, rest));
            case "--running" -> flags(true, keep, help);
            case "--keep" -> flags(running, true, help);
            case "--help", "-h" -> flags(running, keep, true);
            default -> throw new IllegalArgumentException("Unknown option " + name + ": --help");
        };
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name + " needs a value: --help");
        }
        return rest.next();
    }

    private static long number(String name, Iterator<String> rest) {
        var value = value(name, rest);
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name + " needs a positive number, not " + value);
        }
        return Long.parseLong(value);
    }

    private static Set<Integer> numbers(String list) {
        if (!list.matches("[0-9]{1,2}(,[0-9]{1,2})*")) {
            throw new IllegalArgumentException("--only needs numbers such as 5,6, not " + list);
        }
        return Arrays.stream(list.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    }

    private Options only(Set<Integer> numbers) {
        return new Options(
                numbers, customers, charges, events, rounds, seconds, running, keep, help);
    }

    private Options customers(long n) {
        return new Options(only, n, charges, events, rounds, seconds, running, keep, help);
    }

    private Options charges(int n) {
        return new Options(only, customers, n, events, rounds, seconds, running, keep, help);
    }

    private Options events(int n) {
        return new Options(only, customers, charges, n, rounds, seconds, running, keep, help);
    }

    private Options rounds(int n) {
        return new Options(only, customers, charges, events, n, seconds, running, keep, help);
    }

    private Options seconds(int n) {
        return new Options(only, customers, charges, events, rounds, n, running, keep, help);
    }

    private Options flags(boolean isRunning, boolean isKept, boolean isHelp) {
        return new Options(
                only, customers, charges, events, rounds, seconds, isRunning, isKept, isHelp);
    }

    /** Whether any of these numbers is asked for. */
    public boolean wants(Set<Integer> numbers) {
        return only.isEmpty() || numbers.stream().anyMatch(only::contains);
    }
}
