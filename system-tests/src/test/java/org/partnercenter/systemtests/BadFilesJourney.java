package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.charges.Charge;
import org.partnercenter.systemtests.charges.FocusFile;
import org.partnercenter.systemtests.charges.FocusVersion;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.charges.Spending;
import org.partnercenter.systemtests.charges.Sums;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

@Journeys
class BadFilesJourney {

    private static final YearMonth SEPTEMBER = YearMonth.of(2024, 9);

    private final Spending spending = Spending.asOperator();
    private final String account = Unique.id("cloud");
    private final FocusFile first = FocusVersion.V1_0.file(Charge.of(account, SEPTEMBER, "1.5"));
    private final FocusFile file =
            FocusVersion.V1_0.file(
                    Charge.of(account, SEPTEMBER, "2"), Charge.of(account, SEPTEMBER, "4"));

    private void theAccountIsKnown() {
        Imports.completed(first, "&createCustomers=REFERRAL");
    }

    private void expectNothingCounted() {
        spending.expect(Map.of(account, Sums.of("1.5", "1.5", "1.5")), SEPTEMBER);
    }

    @Test
    void a_truncated_gzip_counts_nothing_and_the_whole_one_counts_afterwards() {
        theAccountIsKnown();
        FocusFile many =
                FocusVersion.V1_0.file(
                        IntStream.range(0, 2_000)
                                .mapToObj(n -> Charge.of(account, SEPTEMBER, "0." + (n + 1)))
                                .toList());
        byte[] whole = many.gzipped();
        Api gzip = Api.as("platform").with("Content-Encoding", "gzip");
        Answer sent =
                Imports.send(
                        gzip,
                        "",
                        BodyPublishers.ofByteArray(Arrays.copyOf(whole, whole.length / 2)));
        expectFailed(sent, "TRUNCATED");
        expectNothingCounted();

        Answer again = Imports.send(gzip, "", BodyPublishers.ofByteArray(whole));
        assertThat(Imports.ended(again.expect(202)).path("rowsAccepted").asInt()).isEqualTo(2_000);
        spending.expect(Map.of(account, many.total().plus(first.total())), SEPTEMBER);
    }

    @Test
    void a_file_that_breaks_off_in_a_row_counts_nothing() {
        theAccountIsKnown();
        byte[] bytes = file.bytes();
        expectFailed(send(Arrays.copyOf(bytes, bytes.length - 40)), "TRUNCATED");
        expectNothingCounted();
    }

    @Test
    void a_missing_column_is_named_and_nothing_counts() {
        theAccountIsKnown();
        JsonNode job =
                expectFailed(send(file.replace("ListCost", "LostCost").bytes()), "MISSING_COLUMN");
        assertThat(job.toString()).contains("ListCost");
        expectNothingCounted();
    }

    @Test
    void a_wrong_delimiter_is_told_and_nothing_counts() {
        theAccountIsKnown();
        expectFailed(send(file.replace(",", ";").bytes()), "WRONG_DELIMITER");
        expectFailed(send(file.replace(",", "\t").bytes()), "WRONG_DELIMITER");
        expectNothingCounted();
    }

    @Test
    void text_that_is_no_utf8_is_told_and_nothing_counts() {
        theAccountIsKnown();
        String text = file.text().replace("An hour", "En timé på");
        expectFailed(send(text.getBytes(StandardCharsets.ISO_8859_1)), "INVALID_ENCODING");
        expectNothingCounted();
    }

    @Test
    void an_empty_file_and_one_that_is_something_else_are_told() {
        expectFailed(send(new byte[0]), "EMPTY_FILE");
        expectFailed(send("\n\n".getBytes(StandardCharsets.UTF_8)), "EMPTY_FILE");
        expectFailed(send("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), "MISSING_HEADER");
        expectFailed(send(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3, 4}), "MISSING_HEADER");
    }

    @Test
    void a_cost_that_is_no_number_and_another_currency_are_refused_alone() {
        theAccountIsKnown();
        JsonNode job =
                Imports.completed(
                        FocusVersion.V1_0.file(
                                Charge.of(account, SEPTEMBER, "0.25"),
                                Charge.of(account, SEPTEMBER, "much"),
                                Charge.of(account, SEPTEMBER, "NaN"),
                                Charge.of(account, SEPTEMBER, "1,5"),
                                Charge.of(account, SEPTEMBER, "100").with("BillingCurrency", "EUR"),
                                Charge.of(account, SEPTEMBER, "100")
                                        .with("BillingCurrency", "money")),
                        "");
        assertThat(job.path("rowsAccepted").asInt()).isEqualTo(1);
        assertThat(job.path("refusals").valueStream().map(one -> one.path("line").asInt()))
                .containsExactly(3, 4, 5, 6, 7);
        spending.expect(Map.of(account, Sums.of("1.75", "1.75", "1.75")), SEPTEMBER);
    }

    @Test
    void a_file_for_nobody_or_in_a_wrong_way_is_refused_before_it_is_read() {
        Api platform = Api.as("platform");
        var body = BodyPublishers.ofByteArray(file.bytes());
        Function<String, Answer> post =
                query -> platform.send("POST", "/v1/charges" + query, "text/csv", body);
        post.apply("").expectFieldError("partnerId", "REQUIRED");
        post.apply("?partnerId=" + Unique.id("nobody")).expectProblem(404, "PARTNER_NOT_FOUND");
        post.apply("?partnerId=sunbird&mode=guess").expectFieldError("mode", "INVALID_VALUE");
        post.apply("?partnerId=sunbird&createCustomers=FRIEND")
                .expectFieldError("createCustomers", "INVALID_VALUE");
        post.apply("?partnerId=sunbird&mod=append").expectFieldError("mod", "UNKNOWN_PARAMETER");
        platform.send("POST", "/v1/charges?partnerId=sunbird", "application/pdf", body).expect(415);
    }

    private static Answer send(byte[] bytes) {
        return Imports.send("", BodyPublishers.ofByteArray(bytes));
    }

    /** Every file is taken; what cannot be used becomes an import that failed and says why. */
    private static JsonNode expectFailed(Answer answer, String cause) {
        JsonNode job = Imports.ended(answer.expect(202));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("FAILED");
        assertThat(job.path("cause").asString()).as(job.toString()).isEqualTo(cause);
        assertThat(job.path("rowsAccepted").asLong()).isZero();
        return job;
    }
}
