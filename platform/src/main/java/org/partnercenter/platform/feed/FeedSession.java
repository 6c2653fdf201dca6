package org.partnercenter.platform.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Transactions of one feed, one after the other on one connection that nobody else uses: its search
 * path stays what it is, and what has been prepared on it stays prepared. (A change of the search
 * path makes the driver prepare every statement of the connection anew.) A connection on which
 * something failed is given back.
 */
final class FeedSession implements TransactionOperations, AutoCloseable {
    private final DataSource shared;
    private final DataSource own;
    private final TransactionTemplate transactions;
    private @Nullable Connection connection;

    /**
     * @param shared the source whose users, within a transaction, are given this connection
     * @param own where it comes from
     */
    FeedSession(DataSource shared, DataSource own, PlatformTransactionManager transactions) {
        this.shared = shared;
        this.own = own;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        TransactionSynchronizationManager.bindResource(shared, new ConnectionHolder(connection()));
        try {
            return transactions.execute(action);
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        } finally {
            TransactionSynchronizationManager.unbindResource(shared);
        }
    }

    private Connection connection() {
        var current = connection;
        if (current == null) {
            try {
                current = own.getConnection();
            } catch (SQLException failed) {
                throw new CannotGetJdbcConnectionException("No connection for a feed", failed);
            }
            connection = current;
        }
        return current;
    }

    @Override
    public void close() {
        JdbcUtils.closeConnection(connection);
        connection = null;
    }
}
