package org.partnercenter.platform.feed;

import org.partnercenter.contracts.FactTypes;

import java.util.Collection;
import java.util.List;

/** The topics of contexts, and back. */
final class Topics {
    private static final String PREFIX = "partner-center.";
    private static final String SUFFIX = ".v1";

    private Topics() {}

    static List<String> of(Collection<String> contexts) {
        return contexts.stream().map(FactTypes::topicOf).sorted().toList();
    }

    static String contextOf(String topic) {
        if (!topic.startsWith(PREFIX) || !topic.endsWith(SUFFIX)) {
            throw new IllegalArgumentException("Not a topic of facts: " + topic);
        }
        return topic.substring(PREFIX.length(), topic.length() - SUFFIX.length());
    }
}
