package org.partnercenter.platform.command;

import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps the most recently used aggregates, so that a command does not read its stream again. The
 * unique key of the event store remains the judge: a stale entry loses the append and is dropped.
 *
 * <p>An aggregate is put here before its events are committed, and dropped unless they are: also
 * when it is a transaction around its unit of work that does not commit.
 */
public final class AggregateCache implements Cache {

    private final Map<Object, Object> entries;

    private AggregateCache(Caffeine<Object, Object> bounds) {
        entries = bounds.build().asMap();
    }

    /** Keeps that many, whatever they weigh. */
    public static AggregateCache of(long aggregates) {
        return new AggregateCache(Caffeine.newBuilder().maximumSize(aggregates));
    }

    /** Keeps that many at most, fewer when memory is short. */
    public static AggregateCache whileMemoryAllows(long aggregates) {
        return new AggregateCache(Caffeine.newBuilder().maximumSize(aggregates).softValues());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <K, V> V get(K key) {
        return (V) entries.get(key);
    }

    /** Keeps it, unless it has no key yet: a command that changed nothing made no aggregate. */
    @Override
    public void put(@Nullable Object key, Object value) {
        if (key != null) {
            entries.put(key, value);
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.registerSynchronization(
                        new TransactionSynchronization() {
                            @Override
                            public void afterCompletion(int status) {
                                if (status != STATUS_COMMITTED) {
                                    entries.remove(key);
                                }
                            }
                        });
            }
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T computeIfAbsent(Object key, Supplier<T> valueSupplier) {
        return (T) entries.computeIfAbsent(key, _ -> valueSupplier.get());
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.computeIfPresent(key, (_, value) -> update.apply((V) value));
    }

    @Override
    public boolean remove(@Nullable Object key) {
        return key != null && entries.remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    public @Nullable Registration registerCacheEntryListener(EntryListener cacheEntryListener) {
        return () -> false;
    }
}
