package org.partnercenter.customer.list;

import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;

import java.util.List;
import java.util.function.Function;

/** Which page of a list that is sorted by one field alone is asked for. */
public record ListRequest(
        @Parameter(description = "1 to 500, 50 unless told") @Nullable Integer limit,
        @Parameter(description = "`next` of the page before") @Nullable String cursor,
        @Parameter(description = "the list's field, with - before it for descending")
                @Nullable String sort,
        @Parameter(description = "exact: adds the total") @Nullable String count) {

    /** How many rows to look for: one more than the page has, to see whether there is another. */
    public int rows() {
        return Paging.limit(limit) + 1;
    }

    public boolean isCounted() {
        return Paging.exactCount(count);
    }

    /** The page of the rows that were found. */
    public <T, R> Page<R> page(
            List<T> found,
            Direction direction,
            @Nullable Long total,
            Function<T, String> place,
            Function<T, R> shown) {
        int limit = Paging.limit(this.limit);
        List<T> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(shown).toList(),
                found.size() > limit
                        ? new Cursor(direction.name(), List.of(place.apply(page.getLast())))
                                .encode()
                        : null,
                total);
    }
}
