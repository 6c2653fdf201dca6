package org.partnercenter.customer.customer.read.view;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Rows as columns of text, each one parameter of a statement that unnests them: one statement
 * writes a whole batch.
 */
final class Columns<T> {

    private final Collection<T> rows;
    private final List<Object> columns = new ArrayList<>();

    Columns(Collection<T> rows) {
        this.rows = rows;
    }

    Columns<T> add(Function<T, @Nullable Object> value) {
        @Nullable String[] column = new @Nullable String[rows.size()];
        int next = 0;
        for (T row : rows) {
            Object cell = value.apply(row);
            column[next++] = cell == null ? null : cell.toString();
        }
        columns.add(column);
        return this;
    }

    List<Object> list() {
        return columns;
    }
}
