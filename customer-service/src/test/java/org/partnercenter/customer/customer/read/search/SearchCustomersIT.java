package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;

@ServiceTest
class SearchCustomersIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = newPartner();
    private Api operator;
    private Api admin;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(partner));
        admin = new Api(port).as(Tokens.admin(partner));
    }

    @Test
    void each_criterion_finds_what_it_says_and_all_of_them_combine() {
        String manager = "m-" + partner;
        Api.Answer made =
                admin.post(
                        "/v1/members",
                        """
                        {"memberId": "%s", "name": "Mia Keller", "email": "mia@example.com", "roles": ["account-manager"]}\
                        """
                                .formatted(manager));
        assertThat(made.status()).isEqualTo(201);
        assertThat(admin.after(made).get("/v1/members").status()).isEqualTo(200);
        String one =
                register(
                        operator,
                        "Acme 100%_Cloud",
                        """
                        "mobile": "+4915112345678", "tags": ["gold", "north"], "cloudAccountId": "ca-%1$s", "accountManagerId": "m-%1$s"\
                        """
                                .formatted(partner));
        String two = register(operator, "Acme 1000 cloud", "\"tags\": [\"gold\"]");

        assertThat(found("name=ACME")).containsExactly(two, one);
        assertThat(found("name=0%25_c")).containsExactly(one);
        assertThat(found("name=%25")).containsExactly(one);
        assertThat(found("name=qq")).isEmpty();
        assertThat(found("mobile=12345")).containsExactly(one);
        assertThat(found("mobile=999")).isEmpty();
        assertThat(found("tag=gold")).containsExactly(two, one);
        assertThat(found("tag=gold&tag=north")).containsExactly(one);
        assertThat(found("cloudAccountId=ca-" + partner)).containsExactly(one);
        assertThat(found("customerId=" + two)).containsExactly(two);
        assertThat(found("associationType=REFERRAL")).containsExactly(two, one);
        assertThat(found("associationType=RESALE")).isEmpty();
        assertThat(found("frozen=NONE")).containsExactly(two, one);
        assertThat(found("frozen=ANY")).isEmpty();
        assertThat(found("freezeCause=MANUAL")).isEmpty();
        assertThat(found("accountManagerId=" + manager)).containsExactly(one);
        assertThat(found("accountManager=keLL")).containsExactly(one);
        assertThat(found("accountManager=nobody")).isEmpty();
        assertThat(found("unassigned=true")).containsExactly(two);
        assertThat(found("associatedFrom=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(found("associatedTo=2999-01-01T00:00:00Z")).containsExactly(two, one);
        assertThat(found("monthToDateMin=0")).containsExactly(two, one);
        assertThat(found("monthToDateMin=1")).isEmpty();
        assertThat(found("monthToDateMax=0&sort=monthToDate")).hasSize(2);
        assertThat(found("sort=monthToDate&name=acme")).hasSize(2);
        assertThat(found("sort=associatedOn")).containsExactly(one, two);
        assertThat(
                        found(
                                "name=acme&mobile=5678&tag=north&frozen=NONE&monthToDateMax=5"
                                        + "&associationType=REFERRAL&accountManager=mia"))
                .containsExactly(one);
        assertThat(
                        ids(
                                operator.post(
                                        "/v1/customers/search",
                                        """
                                        {"name": "acme", "tag": ["gold", "north"], "monthToDateMax": "0", "frozen": "NONE"}\
                                        """)))
                .containsExactly(one);
        assertThat(
                        new Api(port)
                                .as(Tokens.manager(partner, manager))
                                .get("/v1/customers?count=exact")
                                .json()
                                .path("total")
                                .asLong())
                .isEqualTo(1);
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repeat_and_the_total_is_exact() {
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            registered.addFirst(register(operator, "Customer " + i, ""));
        }
        for (String sort : List.of("-associatedOn", "accountName", "-monthToDate")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                Api.Answer page =
                        operator.get("/v1/customers?limit=3&count=exact&sort=" + sort + cursor);
                seen.addAll(ids(page));
                assertThat(page.json().path("total").asLong()).isEqualTo(7);
                cursor =
                        page.json().path("next").isNull()
                                ? ""
                                : "&cursor=" + page.json().path("next").asString();
            } while (!cursor.isEmpty());
            assertThat(seen).as(sort).containsExactlyInAnyOrderElementsOf(registered);
        }
        assertThat(ids(operator.get("/v1/customers"))).isEqualTo(registered);
    }

    @Test
    void nobody_elses_customer_is_found_or_shown() {
        String id = register(operator, "Secret", "");
        Api rival = new Api(port).as(Tokens.admin(newPartner()));

        assertThat(ids(rival.get("/v1/customers?customerId=" + id))).isEmpty();
        assertThat(rival.get("/v1/customers/" + id).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(rival.patch("/v1/customers/" + id, "{\"name\": \"Mine\"}").status())
                .isEqualTo(404);
        assertThat(
                        rival.post("/v1/customers/" + id + "/reveal", "{\"fields\": [\"name\"]}")
                                .status())
                .isEqualTo(404);
        assertThat(rival.get("/v1/customers?scope=resellers&resellerId=" + partner).code())
                .isEqualTo("RESELLER_NOT_FOUND");
        assertThat(ids(new Api(port).as(Tokens.platform()).get("/v1/customers?customerId=" + id)))
                .containsExactly(id);
        assertThat(new Api(port).get("/v1/customers").status()).isEqualTo(401);
        assertThat(new Api(port).as(Tokens.customer(id)).get("/v1/customers").status())
                .isEqualTo(403);
    }

    @Test
    void a_revealed_column_is_shown_in_full_and_recorded_first() {
        String id = register(operator, "John Martin", "\"email\": \"john@example.com\"");

        Api.Answer page = operator.get("/v1/customers?reveal=name&customerId=" + id);

        assertThat(page.json().path("items").get(0).path("name").asString())
                .isEqualTo("John Martin");
        assertThat(page.json().path("items").get(0).path("email").asString())
                .isEqualTo("j***@example.com");
        assertThat(
                        db.sql(
                                        """
                                        select payload ->> 'fields' || ' ' || (meta_data ->> 'actor') from stored_event
                                        where aggregate_identifier = ? and payload_type = 'customer.PersonalDataRevealed'\
                                        """)
                                .param(id)
                                .query(String.class)
                                .list())
                .containsExactly("[\"name\"] member:" + partner + "-operator");
    }

    @Test
    void a_mistake_never_widens_a_search() {
        for (String query :
                List.of(
                        "nam=x",
                        "name=",
                        "frozen=SOMETIMES",
                        "sort=budgetUse",
                        "budgetUsageMin=much",
                        "budgetUsageMin=5&budgetUsageMax=4",
                        "resourceExpiresFrom=2026-01-01T00:00:00Z",
                        "limit=501",
                        "cursor=xx",
                        "count=about",
                        "mobile=abc",
                        "monthToDateMin=5&monthToDateMax=4",
                        "reveal=address")) {
            assertThat(operator.get("/v1/customers?" + query).status()).as(query).isEqualTo(400);
        }
    }

    private List<String> found(String query) {
        return ids(operator.get("/v1/customers?" + query));
    }
}
