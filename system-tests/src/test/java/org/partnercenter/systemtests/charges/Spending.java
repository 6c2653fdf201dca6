package org.partnercenter.systemtests.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.Map;

/** What customers spend, as a partner's staff reads it. */
public record Spending(Api caller) {

    public static Spending asOperator() {
        return new Spending(Api.as("sunbird-operator"));
    }

    /** Fails unless, soon, each account's customer has spent exactly that in that month. */
    public void expect(Map<String, Sums> accounts, YearMonth month) {
        accounts.forEach((account, sums) -> expect(customerOf(account), month, sums));
    }

    public void expect(String customerId, YearMonth month, Sums sums) {
        eventually(() -> sums.expectIn(by("month", customerId, month).path("total")));
    }

    /** The spending of that month in groups. */
    public JsonNode by(String group, String customerId, YearMonth month) {
        return caller.get(
                        "/v1/customers/{}/expenditures?groupBy={}&from={}&to={}",
                        customerId,
                        group,
                        month,
                        month)
                .expect(200)
                .json();
    }

    /** The customer whose cloud account this is, as soon as the search has it. */
    public String customerOf(String account) {
        eventually(() -> assertThat(search(account).items()).as(account).hasSize(1));
        return search(account).items().path(0).path("customerId").asString();
    }

    /** The line of the search for that account. */
    public Answer search(String account) {
        return caller.get("/v1/customers?cloudAccountId={}", account).expect(200);
    }
}
