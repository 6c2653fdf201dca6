package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far each feed has handled each partition, in PostgreSQL alone. */
final class FeedPositions {
    private final JdbcClient db;

    FeedPositions(JdbcClient db) {
        this.db = db;
    }

    /** Where to go on; a partition that is new to the feed begins at its first record. */
    Map<TopicPartition, Long> read(String feed, Collection<TopicPartition> partitions) {
        var at = of(feed);
        if (!at.keySet().containsAll(partitions)) {
            begin(feed, List.copyOf(partitions));
            at = of(feed);
        }
        at.keySet().retainAll(partitions);
        return at;
    }

    /** Every position of the feed, whichever instance owns it. */
    Map<TopicPartition, Long> of(String feed) {
        var at = new HashMap<TopicPartition, Long>();
        db.sql("select topic, partition, next_offset from feed_position where feed = ?")
                .param(feed)
                .query(row -> {
                    at.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
                });
        return at;
    }

    private void begin(String feed, List<TopicPartition> partitions) {
        db.sql(
                        """
                        insert into feed_position (feed, topic, partition, next_offset)
                        select ?, topic, partition, 0 from unnest(?, ?) as p (topic, partition)
                        on conflict do nothing\
                        """)
                .params(feed, topics(partitions), numbers(partitions))
                .update();
    }

    /**
     * Moves the feed on, in the caller's transaction.
     *
     * @throws Fenced when somebody else has moved one of them since
     */
    void advance(String feed, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        if (to.isEmpty()) {
            return;
        }
        var partitions =
                to.keySet().stream()
                        .sorted(
                                java.util.Comparator.comparing(TopicPartition::topic)
                                        .thenComparing(TopicPartition::partition))
                        .toList();
        int moved =
                db.sql(
                                """
                                update feed_position p set next_offset = n.next_offset
                                from unnest(?, ?, ?, ?) as n (topic, partition, expected, next_offset)
                                where p.feed = ? and p.topic = n.topic and p.partition = n.partition
                                  and p.next_offset = n.expected\
                                """)
                        .params(
                                topics(partitions),
                                numbers(partitions),
                                offsets(partitions, from),
                                offsets(partitions, to),
                                feed)
                        .update();
        if (moved != to.size()) {
            throw new Fenced();
        }
    }

    /** Moves the feed behind the record that it stands before; answers whether it stood there. */
    boolean pass(String feed, TopicPartition partition, long offset) {
        return db.sql(
                                """
                                update feed_position set next_offset = next_offset + 1
                                where feed = ? and topic = ? and partition = ? and next_offset = ?\
                                """)
                        .params(feed, partition.topic(), partition.partition(), offset)
                        .update()
                == 1;
    }

    private static String[] topics(List<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).toArray(String[]::new);
    }

    private static int[] numbers(List<TopicPartition> partitions) {
        return partitions.stream().mapToInt(TopicPartition::partition).toArray();
    }

    private static long[] offsets(List<TopicPartition> partitions, Map<TopicPartition, Long> at) {
        return partitions.stream()
                .mapToLong(partition -> at.getOrDefault(partition, -1L))
                .toArray();
    }

    /** Another instance owns the partition, or the feed's generation is given up. */
    static final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fenced() {
            super("somebody else has moved the feed", null, false, false);
        }
    }
}
