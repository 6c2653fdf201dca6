package org.partnercenter.customer.customer.read.timeline;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** Facts as columns of text, each one parameter of a statement that unnests them. */
record Entries(List<Told> facts) {

    @Nullable String[] texts(Function<Told, @Nullable String> part) {
        @Nullable String[] column = new @Nullable String[facts.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = part.apply(facts.get(i));
        }
        return column;
    }
}
