package org.partnercenter.platform.feed;

/** An aggregate of any context; sorted the way the tables' keys are. */
record AggregateKey(String context, String id) implements Comparable<AggregateKey> {

    @Override
    public int compareTo(AggregateKey other) {
        int byContext = context.compareTo(other.context);
        return byContext != 0 ? byContext : id.compareTo(other.id);
    }
}
