package org.partnercenter.platform.feed;

import org.apache.kafka.common.KafkaException;
import org.partnercenter.platform.command.Rejection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells failures that pass by themselves from those that the same fact will always meet. */
final class Failures {
    private static final int DEEPEST = 12;

    /**
     * SQL state classes: connection, transaction rollback, resources, operator intervention, system
     * error; and a lock that was not to be had in time.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String QUERY_CANCELED = "57014";

    private Failures() {}

    static boolean isTransient(Throwable failure) {
        return chain(failure).anyMatch(Failures::passes);
    }

    /** Whether a statement was ended because of its time: less work may pass. */
    static boolean tookTooLong(Throwable failure) {
        return chain(failure)
                .anyMatch(cause ->
                        cause instanceof SQLException sql
                                && QUERY_CANCELED.equals(sql.getSQLState()));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case SQLTransientException _, SQLRecoverableException _ -> true;
            case SQLException sql -> passes(sql.getSQLState());
            case TransientDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _,
                    FeedPositions.Fenced _,
                    KafkaException _,
                    IOException _,
                    InterruptedException _ ->
                    true;
            case Rejection refused ->
                    refused.kind() == Rejection.Kind.UNAVAILABLE
                            || refused.code().equals("CONCURRENT_CHANGE");
            case VirtualMachineError error -> !(error instanceof StackOverflowError);
            default -> false;
        };
    }

    private static boolean passes(@org.jspecify.annotations.Nullable String state) {
        return state != null
                && state.length() == 5
                && (TRANSIENT_CLASSES.contains(state.substring(0, 2))
                        || state.equals(LOCK_NOT_AVAILABLE));
    }
}
