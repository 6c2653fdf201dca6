package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.charges.LargeFile;
import org.partnercenter.systemtests.charges.Spending;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;

@Journeys
class LargeFileJourney {

    @Test
    void a_file_of_some_megabytes_is_exact() {
        expectExact(new LargeFile(Unique.id("large"), 20_000, 40));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "big",
            matches = "true",
            disabledReason = "takes minutes: -Dbig=true")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void a_file_of_300_megabytes_is_exact() {
        expectExact(new LargeFile(Unique.id("huge"), 1_000_000, 200));
    }

    private static void expectExact(LargeFile file) {
        JsonNode job =
                Imports.ended(
                        Imports.send(
                                        "&createCustomers=REFERRAL",
                                        BodyPublishers.ofInputStream(() -> file.stream(() -> {})))
                                .expect(202));
        assertThat(job.path("rowsAccepted").asInt()).as(job.toString()).isEqualTo(file.rows());
        Spending.asOperator().expect(file.sums(), YearMonth.of(2024, 9));
    }
}
