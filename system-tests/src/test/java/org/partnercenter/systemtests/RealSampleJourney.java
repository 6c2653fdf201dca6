package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.partnercenter.systemtests.charges.FocusFile;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.charges.Spending;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.system.Journeys;
import org.partnercenter.systemtests.system.Settings;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.util.stream.Stream;

/** The sample of the FinOps Foundation, as it is. */
@Journeys
class RealSampleJourney {

    private static final YearMonth SEPTEMBER = YearMonth.of(2024, 9);

    private final Spending spending = Spending.asOperator();

    @TestFactory
    Stream<DynamicTest> every_sum_of_real_charges_is_exact_and_a_rival_sees_none() {
        FocusFile file = FocusFile.read(Settings.focusSample());
        JsonNode job = Imports.completed(file, "&mode=restate&createCustomers=REFERRAL");
        assertThat(job.path("rowsAccepted").asInt()).isEqualTo(file.rows().size());
        return file.sums().entrySet().stream()
                .map(account ->
                        dynamicTest(
                                account.getKey(),
                                () -> {
                                    String customer = spending.customerOf(account.getKey());
                                    spending.expect(customer, SEPTEMBER, account.getValue());
                                    Api.as("rival-admin")
                                            .get("/v1/customers/{}", customer)
                                            .expect(404);
                                }));
    }
}
