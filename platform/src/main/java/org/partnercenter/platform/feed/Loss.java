package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;

/** A fact came whose predecessors never did: its partition stops there. */
record Loss(
        TopicPartition partition, long offset, AggregateKey aggregate, long expected, long found) {}
