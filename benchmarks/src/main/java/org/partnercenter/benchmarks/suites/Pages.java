package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.Request;

/** Turns page after page, in the largest steps that are allowed, to get far into a list. */
record Pages(Search search) {
    private static final long LARGEST = 500;

    /** The cursor behind that many items. */
    String after(long items) {
        var cursor = "";
        for (long left = items; left > 0; left -= Math.min(LARGEST, left)) {
            var query = "limit=" + Math.min(LARGEST, left);
            var page =
                    search.once(
                            "/v1/customers?"
                                    + (cursor.isEmpty() ? query : query + "&cursor=" + cursor));
            var next = page.required("next");
            if (next.isNull()) {
                throw new IllegalStateException("The list has no %,d items".formatted(items));
            }
            cursor = Request.encoded(next.asString());
        }
        return cursor;
    }
}
