package org.partnercenter.localrun.demo;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The shortest way through everything: a token, a customer found by its name, charges that add up
 * to the last digit, and a stranger who sees nothing. Each step is told in a line.
 */
public final class CheckJourney {
    private static final Patience IMPORT =
            new Patience(Duration.ofMinutes(1), Duration.ofMillis(200));

    private final Api api;
    private final YearMonth month;
    private final Consumer<String> tell;
    private int passed;

    public CheckJourney(Api api, Clock clock, Consumer<String> tell) {
        this.api = api;
        this.month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        this.tell = tell;
    }

    /** Whether every step went as it should; the first that does not ends the journey. */
    public boolean run() {
        var isGood = steps();
        tell.accept("%d passed, %d failed".formatted(passed, isGood ? 0 : 1));
        return isGood;
    }

    private boolean steps() {
        try {
            step("the issuer gives the platform a token", () -> api.newToken("platform"));
            step("the demo world is there", () -> new DemoWorld(api).ensure());
            step("a customer is created and read back at once", this::createCustomer);
            step("charges are imported and register their customers", this::importCharges);
            step("the sums are exact to the last digit", this::compareSums);
            step("another partner sees nothing", this::lookAsRival);
            return true;
        } catch (Unexpected e) {
            tell.accept("failed  " + e.getMessage());
            return false;
        }
    }

    private void step(String what, Runnable action) {
        action.run();
        passed++;
        tell.accept("ok      " + what);
    }

    private void createCustomer() {
        var created =
                api.post(
                        "sunbird-admin",
                        "/v1/customers",
                        Map.of(
                                "accountName", "check-account",
                                "name", "Check Customer",
                                "associationType", "REFERRAL"));
        require(created.status() == 201, "Creating a customer", created);
        var token = created.consistency().orElse("");
        var path = "/v1/customers?accountName=check-account";
        var found =
                Patience.EVENTS.until(
                        () -> api.get("sunbird-admin", path, token), CheckJourney::hasHeard);
        require(found.json().path("items").size() == 1, "Finding the new customer", found);
    }

    private void importCharges() {
        var accepted = Patience.EVENTS.until(this::sendCharges, CheckJourney::hasHeard);
        require(accepted.status() == 202, "Sending charges", accepted);
        var id = accepted.json().path("importId").asString("");
        var done =
                IMPORT.until(
                        () -> api.get("platform", "/v1/charge-imports/" + id),
                        answer -> isOver(answer.json()));
        var job = done.json();
        var isWhole =
                job.path("state").asString("").equals("COMPLETED")
                        && job.path("rowsAccepted").asInt(0) == CheckCharges.ROWS
                        && job.path("rowsRefused").asInt(-1) == 0;
        require(isWhole, "Importing charges", done);
    }

    private Answer sendCharges() {
        return api.post(
                "platform",
                "/v1/charges?partnerId=sunbird&mode=append&createCustomers=RESALE",
                "text/csv",
                BodyPublishers.ofString(CheckCharges.csv(month)));
    }

    /** A service that has just started may not know yet what was made or written before. */
    private static boolean hasHeard(Answer answer) {
        return answer.status() != 404 && answer.status() != 503;
    }

    private static boolean isOver(JsonNode job) {
        return List.of("COMPLETED", "FAILED").contains(job.path("state").asString(""));
    }

    private void compareSums() {
        var customer = chargedCustomer();
        var path =
                "/v1/customers/%s/expenditures?groupBy=month&from=%s&to=%s"
                        .formatted(customer, month, month);
        var answer =
                Patience.EVENTS.until(
                        () -> api.get("sunbird-operator", path),
                        some -> isExact(some.json().path("total")));
        require(isExact(answer.json().path("total")), "Adding up", answer);
    }

    private static boolean isExact(JsonNode total) {
        return amount(total, "billed").compareTo(CheckCharges.BILLED) == 0
                && amount(total, "list").compareTo(CheckCharges.LIST) == 0;
    }

    private static BigDecimal amount(JsonNode total, String which) {
        return new BigDecimal(total.path(which).path("amount").asString("0"));
    }

    private void lookAsRival() {
        var customer = chargedCustomer();
        var one = api.get("rival-admin", "/v1/customers/" + customer);
        require(one.status() == 404, "Looking at another partner's customer", one);
        var all = api.get("rival-admin", "/v1/customers");
        require(all.isGood() && all.json().path("items").isEmpty(), "Searching as rival", all);
    }

    private String chargedCustomer() {
        var path = "/v1/customers?cloudAccountId=" + CheckCharges.ACCOUNT;
        var found =
                Patience.EVENTS.until(
                        () -> api.get("sunbird-operator", path),
                        answer -> answer.json().path("items").size() == 1);
        require(found.json().path("items").size() == 1, "Finding the charged customer", found);
        return found.json().path("items").path(0).path("customerId").asString("");
    }

    private static void require(boolean good, String what, Answer answer) {
        if (!good) {
            throw new Unexpected(what + ": " + answer.summary());
        }
    }
}
