package org.partnercenter.customer.customer.read.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.partnercenter.platform.testing.Api;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What tests read of timelines. */
final class TimelinePages {

    private TimelinePages() {}

    static List<JsonNode> entries(Api api, String path) {
        Api.Answer page = api.get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json().path("items").valueStream().toList();
    }

    static List<String> types(Api.Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }
}
