package org.partnercenter.benchmarks.suites;

import java.util.List;

/** One way to search, in several instances that differ in their values: the query strings. */
record Criterion(String name, List<String> queries) {

    Criterion(String name, String query) {
        this(name, List.of(query));
    }

    /** The same, or this one query when no values were found. */
    Criterion or(String query) {
        return queries.isEmpty() ? new Criterion(name, query) : this;
    }

    String path(long number) {
        var query = queries.get((int) (number % queries.size()));
        return query.isEmpty() ? "/v1/customers" : "/v1/customers?" + query;
    }
}
