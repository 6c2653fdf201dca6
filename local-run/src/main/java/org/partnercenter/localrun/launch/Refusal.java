package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** A run that cannot go on, with the one line that says why and what to do. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refusal(String line) {
        super(line, null, false, false);
    }

    public Refusal(String line, Throwable cause) {
        super(line, cause);
    }

    /** Says which file or disk was in the way; what can be foreseen needs no stack trace. */
    public static Refusal of(UncheckedIOException failure) {
        return new Refusal(
                "Cannot go on: " + describe(Objects.requireNonNull(failure.getCause())), failure);
    }

    private static String describe(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileAlreadyExistsException taken -> taken.getFile() + ": is no directory";
            case NoSuchFileException missing -> missing.getFile() + ": is not there";
            default -> String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        };
    }

    /** The line for whoever started the run. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
