package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.platform.command.Json;

class SearchCriteriaTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'associationType': 'RESALE'}",
                "{'associatedFrom': '2026-01-01T00:00:00Z', 'associatedTo':"
                        + " '2026-02-01T00:00:00Z'}",
                "{'frozen': 'ANY'}",
                "{'accountManagerId': 'mia'}",
                "{'unassigned': true}",
                "{'tag': ['north']}",
                "{'monthToDateMin': '100', 'monthToDateMax': '200'}",
                "{'sort': 'accountName'}",
                "{'sort': '-monthToDate', 'monthToDateMax': '100'}",
                "{'sort': '-budgetUsage', 'budgetUsageMin': '80'}",
                "{'customerId': 'c-1', 'name': 'soft'}"
            })
    void one_walk_is_planned_once_for_all_values(String request) {
        assertThat(decidePlan(request, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name': 'soft'}",
                "{'accountName': 'soft'}",
                "{'mobile': '15'}",
                "{'accountManager': 'keller'}",
                "{'freezeCause': 'MANUAL'}",
                "{'frozen': 'ACCOUNT'}",
                "{'associationType': 'RESALE', 'frozen': 'ANY'}",
                "{'tag': ['north', 'south']}",
                "{'tag': ['north'], 'unassigned': true}",
                "{'tag': ['north'], 'monthToDateMin': '100'}",
                "{'monthToDateMin': '100', 'budgetUsageMin': '80'}",
                "{'sort': 'accountName', 'associatedTo': '2026-01-01T00:00:00Z'}",
                "{'sort': 'accountName', 'monthToDateMin': '100'}",
                "{'sort': 'monthToDate', 'accountManagerId': 'mia'}",
                "{'sort': 'monthToDate', 'budgetUsageMin': '80'}",
                "{'sort': 'budgetUsage', 'tag': ['north']}"
            })
    void what_can_be_found_in_several_ways_is_planned_by_its_values(String request) {
        assertThat(decidePlan(request, false)).isTrue();
    }

    @Test
    void a_members_own_customers_have_one_walk_in_their_usual_order_alone() {
        assertThat(decidePlan("{}", true)).isFalse();
        assertThat(decidePlan("{'tag': ['north']}", true)).isTrue();
        assertThat(decidePlan("{'sort': 'monthToDate'}", true)).isTrue();
        assertThat(decidePlan("{'sort': 'accountName'}", true)).isTrue();
    }

    private static boolean decidePlan(String json, boolean managed) {
        SearchRequest request =
                Json.mapper().readValue(json.replace('\'', '"'), SearchRequest.class);
        return new SearchCriteria(request).decidePlan(Sort.of(request.sort()), managed);
    }
}
