package org.partnercenter.localrun.demo;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Feeds a FOCUS file as partner sunbird's own spending of these days. */
public record DemoFile(Api api, Path path, Clock clock) {
    private static final String CHARGES = "/v1/charges?partnerId=sunbird&mode=restate";
    private static final Patience LONG =
            new Patience(Duration.ofMinutes(30), Duration.ofMillis(250));

    /** Registers the file's customers, sends the moved file and tells what came of it. */
    public String feed() {
        var file = new FocusFile(path);
        var survey = FocusSurvey.of(file);
        var now = partnersNow();
        var month = YearMonth.from(now);
        var shift = survey.shiftTo(month);
        var added = new DemoCustomers(api).register(survey.accounts());
        awaitKnownToBilling(added);
        var shifted = new ShiftedFile(file, shift, now);
        var outcome = send(shifted);
        return "%s moved to %s: %d customers (%d new); %s, %d later than now left out"
                .formatted(
                        survey.newest(),
                        month,
                        survey.accounts().size(),
                        added.size(),
                        describe(outcome),
                        shifted.leftOut().get());
    }

    /** What the clock shows where sunbird is billed: its current month is the one that counts. */
    LocalDateTime partnersNow() {
        var me =
                Patience.EVENTS.until(
                        () -> api.get("sunbird-admin", "/v1/me"),
                        answer -> answer.json().hasNonNull("billingTimeZone"));
        if (!me.json().hasNonNull("billingTimeZone")) {
            throw new Unexpected("The partner's time zone is not known: " + me.summary());
        }
        var zone = ZoneId.of(me.json().path("billingTimeZone").asString());
        return LocalDateTime.now(clock.withZone(zone));
    }

    /** Charges of a customer that billing has not heard of would be refused. */
    private void awaitKnownToBilling(List<String> customers) {
        for (var customer : customers) {
            var path = "/v1/customers/%s/expenditures?groupBy=month".formatted(customer);
            var known = Patience.EVENTS.until(() -> api.get("platform", path), Answer::isGood);
            if (!known.isGood()) {
                throw new Unexpected("Billing does not know a customer: " + known.summary());
            }
        }
    }

    private JsonNode send(ShiftedFile shifted) {
        var accepted =
                api.post(
                        "platform",
                        CHARGES,
                        "text/csv",
                        BodyPublishers.ofInputStream(() -> stream(shifted)));
        if (accepted.status() != 202) {
            throw new Unexpected("The charges were not taken: " + accepted.summary());
        }
        var id = accepted.json().path("importId").asString("");
        var last =
                LONG.until(
                        () -> api.get("platform", "/v1/charge-imports/" + id),
                        answer -> List.of("COMPLETED", "FAILED").contains(state(answer.json())));
        if (!state(last.json()).equals("COMPLETED")) {
            throw new Unexpected(
                    "The import %s is %s: %s"
                            .formatted(
                                    id,
                                    state(last.json()),
                                    last.json().path("cause").asString(last.summary())));
        }
        return last.json();
    }

    private static String state(JsonNode job) {
        return job.path("state").asString("");
    }

    private static String describe(JsonNode job) {
        return "%d rows accepted, %d refused"
                .formatted(job.path("rowsAccepted").asLong(0), job.path("rowsRefused").asLong(0));
    }

    private static InputStream stream(ShiftedFile shifted) {
        try {
            var in = new PipedInputStream(1 << 18);
            var out = new PipedOutputStream(in);
            Thread.ofPlatform().daemon().start(() -> write(shifted, out));
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes only what is whole: a stream that breaks off must not look like a short file. */
    private static void write(ShiftedFile shifted, PipedOutputStream out) {
        try {
            shifted.writeTo(out);
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
