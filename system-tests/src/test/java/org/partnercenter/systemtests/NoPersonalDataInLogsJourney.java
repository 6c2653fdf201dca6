package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Person;
import org.partnercenter.systemtests.system.Journeys;
import org.partnercenter.systemtests.system.Settings;
import org.partnercenter.systemtests.system.SystemUnderTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the logs of everything that all other journeys have done. */
@Journeys
@Order(Integer.MAX_VALUE)
class NoPersonalDataInLogsJourney {

    @Test
    void no_log_names_a_person_a_number_or_an_address() throws IOException {
        Created customer = NewCustomer.referral().create(Api.as("sunbird-operator"));
        Person person = customer.given().person();
        Api.as("sunbird-operator").get("/v1/customers?name={}", person.name()).expect(200);
        Api.as("sunbird-operator").get("/v1/customers?mobile=" + person.nationalMobile());
        Api.as("sunbird-operator").get("/v1/customers?limit=x&name={}", person.name());

        List<Path> logs = SystemUnderTest.logs();
        assumeFalse(logs.isEmpty() && Settings.isGiven(), "partner-center.logs names no directory");
        assertThat(logs).isNotEmpty();
        for (Path log : logs) {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            assertThat(mentioned(text, Person.everybody())).as(log.toString()).isEmpty();
            assertThat(log.getFileName().toString()).doesNotContain(person.name());
        }
    }

    private static List<String> mentioned(String text, Collection<Person> people) {
        Set<String> words = new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{N}]+", -1)));
        return people.stream()
                .filter(person ->
                        words.contains(family(person))
                                || words.contains(person.nationalMobile())
                                || words.contains(person.mobile().substring(1))
                                || text.contains(person.email()))
                .map(Person::name)
                .toList();
    }

    /** The part of a name that nobody else has. */
    private static String family(Person person) {
        return person.name().substring(person.name().lastIndexOf(' ') + 1);
    }
}
