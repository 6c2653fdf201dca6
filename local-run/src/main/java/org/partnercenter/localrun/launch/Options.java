package org.partnercenter.localrun.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code ./run} was asked to do. */
public record Options(
        boolean help,
        boolean reset,
        boolean check,
        boolean fullJit,
        Optional<Path> demo,
        Optional<Path> data,
        Set<String> without) {

    public static final String HELP =
            """
            ./run                  build what is stale and start everything; Ctrl-C stops it
            ./run --demo FILE      the same (or use what runs), and feed a FOCUS file (.csv or .csv.gz)
                                   for partner sunbird, its newest month moved to the current one
            ./run --check          start with throw-away data, run one journey, stop
            ./run --reset          forget the data; with other options, then go on with them
                  --full-jit       compile hot code fully: slower start, right for load tests
                  --without A,B    leave components out, for instance to run one in a debugger
                  --data DIR       keep data, keys and logs in DIR instead of .local
                  --help           this text\
            """;

    /** Reads the arguments; relative files are looked up where the caller stands. */
    public static Options parse(List<String> arguments, Path callersDirectory) {
        var flags = new HashSet<String>();
        var without = new HashSet<String>();
        Optional<Path> demo = Optional.empty();
        Optional<Path> data = Optional.empty();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            switch (argument) {
                case "--help", "--reset", "--check", "--full-jit" -> flags.add(argument);
                case "-h" -> flags.add("--help");
                case "--demo" ->
                        demo = Optional.of(file(valueOf(argument, rest), callersDirectory));
                case "--data" ->
                        data = Optional.of(callersDirectory.resolve(valueOf(argument, rest)));
                case "--without" -> without.addAll(List.of(valueOf(argument, rest).split(",", -1)));
                default -> throw new Refusal("Unknown option " + argument + ": see ./run --help");
            }
        }
        if (flags.contains("--check") && (demo.isPresent() || data.isPresent())) {
            throw new Refusal("--check brings its own data: leave --demo and --data out");
        }
        return new Options(
                flags.contains("--help"),
                flags.contains("--reset"),
                flags.contains("--check"),
                flags.contains("--full-jit"),
                demo,
                data,
                Set.copyOf(without));
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal(option + " needs a value: see ./run --help");
        }
        return rest.next();
    }

    private static Path file(String name, Path callersDirectory) {
        var file = callersDirectory.resolve(name).normalize();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal("No readable file " + file + ": give --demo a FOCUS file");
        }
        return file;
    }

    /** Whether there is anything to start, or the reset was all. */
    public boolean onlyReset() {
        return reset && !check && demo.isEmpty() && without.isEmpty() && !fullJit;
    }
}
