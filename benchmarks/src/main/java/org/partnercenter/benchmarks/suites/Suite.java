package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.report.Row;

import java.util.List;
import java.util.Set;

/** Figures that are measured together. */
public interface Suite {
    /** Their numbers in the table. */
    Set<Integer> numbers();

    List<Row> measure(Bench bench);
}
