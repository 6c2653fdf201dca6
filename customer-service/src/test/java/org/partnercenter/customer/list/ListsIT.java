package org.partnercenter.customer.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Each list is walked either way, a page at a time, and counts what it has when it is asked to. */
@ServiceTest
class ListsIT {

    @LocalServerPort int port;

    private final String partner = newPartner();
    private final List<String> members = new ArrayList<>();
    private Api admin;
    private String path;

    @BeforeEach
    void managed() {
        admin = new Api(port).as(Tokens.admin(partner));
        path = "/v1/customers/" + register(admin, "Managed", "");
        for (int i = 0; i < 5; i++) {
            String id = "m-%d-%s".formatted(i, partner);
            Api.Answer made =
                    admin.post(
                            "/v1/members",
                            "{\"memberId\": \"%s\", \"name\": \"Some Body\", \"roles\": [\"account-manager\"]}"
                                    .formatted(id));
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            assertThat(admin.after(made).get("/v1/members").status()).isEqualTo(200);
            members.add(id);
        }
    }

    @Test
    void the_staff_is_sorted_by_id() {
        assertThat(walk("/v1/members?", 5, "memberId")).isEqualTo(members);
        assertThat(walk("/v1/members?sort=memberId&", 5, "memberId")).isEqualTo(members);
        assertThat(walk("/v1/members?sort=-memberId&", 5, "memberId"))
                .isEqualTo(members.reversed());
        refused("/v1/members?sort=name", "sort");
        refused("/v1/members?count=about", "count");
    }

    @Test
    void the_managers_of_a_customer_are_sorted_by_time() {
        assign();
        String history = path + "/account-manager/history?";

        assertThat(walk(history, 5, "to")).isEqualTo(members.reversed());
        assertThat(walk(history + "sort=-at&", 5, "to")).isEqualTo(members.reversed());
        assertThat(walk(history + "sort=at&", 5, "to")).isEqualTo(members);
        refused(history + "sort=to", "sort");
        refused(history + "count=1", "count");
    }

    @Test
    void a_timeline_is_sorted_by_time_under_either_name() {
        assign();
        String timeline = path + "/timeline?";
        List<String> newest = walk(timeline, 6, "id");

        assertThat(walk(timeline + "sort=-at&", 6, "id")).isEqualTo(newest);
        assertThat(walk(timeline + "order=oldest&sort=at&", 6, "id")).isEqualTo(newest.reversed());
        assertThat(walk(timeline + "sort=at&", 6, "id")).isEqualTo(newest.reversed());
        assertThat(walk(timeline + "type=AccountManagerAssigned&", 5, "id"))
                .isEqualTo(newest.subList(0, 5));
        refused(timeline + "order=newest&sort=at", "sort");
        refused(timeline + "sort=type", "sort");
        refused(timeline + "count=all", "count");
    }

    private void assign() {
        for (String member : members) {
            Api.Answer given =
                    admin.put(path + "/account-manager", "{\"memberId\": \"" + member + "\"}");
            assertThat(given.status()).as(given.body()).isEqualTo(204);
            assertThat(admin.after(given).get(path + "/timeline").status()).isEqualTo(200);
        }
    }

    private void refused(String list, String field) {
        Api.Answer answer = admin.get(list);
        assertThat(answer.status()).as(list + ": " + answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
    }

    private List<String> walk(String list, int total, String field) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Api.Answer answer = admin.get(list + "limit=2&count=exact" + cursor);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode page = answer.json();
            assertThat(page.path("total").asInt()).isEqualTo(total);
            page.path("items").forEach(item -> seen.add(item.path(field).asString()));
            cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(admin.get(list + "limit=2").json().has("total")).isFalse();
        return seen;
    }
}
