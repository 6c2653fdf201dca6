package org.partnercenter.benchmarks.measure;

/** One of the things that are measured beside each other; each call is one short round. */
@FunctionalInterface
public interface Side {
    Summary round(int number);
}
