package org.partnercenter.systemtests.facts;

import java.util.List;
import java.util.Map;

/** What the headers of a CloudEvent of ours look like in Kafka's binary mode. */
public final class CloudEvents {

    private static final Map<String, String> PATTERNS =
            Map.ofEntries(
                    Map.entry("ce_specversion", "1\\.0"),
                    Map.entry("content-type", "application/json.*"),
                    Map.entry("ce_id", "\\S+"),
                    Map.entry("ce_type", "org\\.partnercenter\\.[a-z]+\\.[A-Za-z]+\\.v\\d+"),
                    Map.entry("ce_source", "\\S+"),
                    Map.entry("ce_time", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z"),
                    Map.entry("ce_partnerid", "\\S+"),
                    Map.entry("ce_aggregateid", "\\S+"),
                    Map.entry("ce_sequence", "\\d+"),
                    Map.entry("ce_commandid", "\\S+"),
                    Map.entry("ce_actor", "(member|customer|client|system):\\S+"),
                    Map.entry("traceparent", "00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));

    private CloudEvents() {}

    /** The names of the headers that are missing or not as they should be. */
    public static List<String> wrongHeaders(PublishedFact fact) {
        return PATTERNS.entrySet().stream()
                .filter(header -> !fact.header(header.getKey()).matches(header.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
