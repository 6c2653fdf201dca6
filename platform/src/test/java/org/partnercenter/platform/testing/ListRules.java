package org.partnercenter.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.web.Cursor;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What holds of every list that is sorted by one field alone. */
public final class ListRules {

    private ListRules() {}

    /**
     * It is walked either way, newest first unless told, counts what it has, and refuses another
     * field's order and a cursor that it has not written.
     *
     * @param list with a question mark, and with parameters of its own and an ampersand behind them
     * @param items how many there are; more than two
     */
    public static void hold(Api api, String list, String field, int items) {
        List<JsonNode> newest = walk(api, list, items);

        assertThat(newest).hasSize(items).doesNotHaveDuplicates();
        assertThat(newest)
                .extracting(item -> Instant.parse(item.path(field).asString()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(walk(api, list + "sort=-" + field + "&", items)).isEqualTo(newest);
        assertThat(walk(api, list + "sort=" + field + "&", items)).isEqualTo(newest.reversed());
        refuses(api, list + "sort=colour", "sort");
        refuses(api, list + "limit=501", "limit");
        refuses(api, list + "count=about", "count");
        for (List<String> place :
                List.of(
                        List.of("x"),
                        List.of("x", "x"),
                        List.of("2026-11-22T06:26:16Z", "\0"),
                        List.of("+999999999-01-01T00:00:00Z", "x"))) {
            refuses(
                    api,
                    list + "cursor=" + new Cursor("-" + field, List.copyOf(place)).encode(),
                    "cursor");
        }
        String wayBack = api.get(list + "limit=1").json().path("next").asString();
        refuses(api, list + "sort=" + field + "&cursor=" + wayBack, "cursor");
    }

    private static List<JsonNode> walk(Api api, String list, int items) {
        List<JsonNode> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer answer = api.get(list + "limit=2&count=exact" + cursor);
            assertThat(answer.status()).as(list + ": " + answer.body()).isEqualTo(200);
            JsonNode page = answer.json();
            assertThat(page.path("total").asInt()).as(list).isEqualTo(items);
            page.path("items").forEach(seen::add);
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return seen;
    }

    private static void refuses(Api api, String list, String field) {
        Answer answer = api.get(list);
        assertThat(answer.status()).as(list + ": " + answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).as(list).isEqualTo(field);
    }
}
