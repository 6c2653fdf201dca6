package org.partnercenter.platform.list;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;

import java.util.List;
import java.util.function.Function;

/** Which page of a list that is sorted by one field alone is asked for. */
public record ListRequest(
        @Parameter(description = LIMIT) @Nullable Integer limit,
        @Parameter(description = CURSOR) @Nullable String cursor,
        @Parameter(description = SORT) @Nullable String sort,
        @Parameter(description = COUNT) @Nullable String count) {

    public static final String LIMIT = "1 to 500, 50 unless told";
    public static final String CURSOR = "`next` of the page before, with the same sort";
    public static final String SORT =
            "the field that the list is sorted by, with - before it for descending";
    public static final String COUNT = "exact: adds the total";

    /** How many rows to look for: one more than the page has, to see whether there is another. */
    public int rows() {
        return Paging.limit(limit) + 1;
    }

    public boolean isCounted() {
        return Paging.exactCount(count);
    }

    /** The page of the rows that were found; a place is what a cursor remembers of a row. */
    public <T, R> Page<R> page(
            List<T> found,
            Direction direction,
            @Nullable Long total,
            Function<T, List<String>> place,
            Function<T, R> shown) {
        int limit = Paging.limit(this.limit);
        List<T> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(shown).toList(),
                found.size() > limit
                        ? new Cursor(direction.name(), List.copyOf(place.apply(page.getLast())))
                                .encode()
                        : null,
                total);
    }
}
