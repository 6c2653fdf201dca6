package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.postgresql.util.PSQLException;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says why a fact could not be handled without a value of its payload: messages of exceptions often
 * quote them, so types, places and names of constraints stand instead.
 */
final class Causes {
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 6;

    private Causes() {}

    static String typeOf(Throwable failure) {
        return rootOf(failure).getClass().getName();
    }

    static String describe(Throwable failure) {
        var text =
                Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(DEEPEST)
                        .map(Causes::one)
                        .collect(Collectors.joining("; because of "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String one(Throwable failure) {
        return failure.getClass().getSimpleName() + detail(failure) + place(failure);
    }

    private static String detail(Throwable failure) {
        return switch (failure) {
            case Rejection refused -> " " + refused.kind() + " " + refused.code();
            case UnreadableFact unreadable -> " (" + unreadable.getMessage() + ")";
            case PSQLException sql when sql.getServerErrorMessage() != null ->
                    " " + sql.getSQLState() + names(sql);
            case SQLException sql -> " " + sql.getSQLState();
            default -> "";
        };
    }

    private static String names(PSQLException failure) {
        var message = Objects.requireNonNull(failure.getServerErrorMessage());
        return named(" constraint ", message.getConstraint())
                + named(" table ", message.getTable())
                + named(" column ", message.getColumn());
    }

    private static String named(String what, @Nullable String name) {
        return name == null ? "" : what + name;
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.partnercenter."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static Throwable rootOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .reduce(failure, (_, cause) -> cause);
    }
}
