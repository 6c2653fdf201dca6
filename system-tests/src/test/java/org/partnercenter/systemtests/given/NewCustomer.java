package org.partnercenter.systemtests.given;

import org.jspecify.annotations.Nullable;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;

import java.util.LinkedHashMap;
import java.util.Map;

/** A customer to be created: a unique account of an invented person, and what a journey adds. */
public record NewCustomer(Person person, Map<String, Object> fields) {

    public static NewCustomer resale() {
        return of("RESALE");
    }

    public static NewCustomer referral() {
        return of("REFERRAL");
    }

    private static NewCustomer of(String associationType) {
        return of(Person.somebody()).with("associationType", associationType);
    }

    /** A referral customer who is that person. */
    public static NewCustomer of(Person person) {
        return new NewCustomer(person, Map.of())
                .with("accountName", Unique.id("account"))
                .with("associationType", "REFERRAL")
                .with("name", person.name())
                .with("mobile", person.mobile())
                .with("email", person.email());
    }

    public NewCustomer with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new NewCustomer(person, more);
    }

    public NewCustomer without(String field) {
        Map<String, Object> fewer = new LinkedHashMap<>(fields);
        fewer.remove(field);
        return new NewCustomer(person, fewer);
    }

    public String accountName() {
        return text("accountName");
    }

    public String text(String field) {
        @Nullable Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    public String json() {
        return Json.text(fields);
    }

    /** Creates it as that caller. */
    public Created create(Api caller) {
        Answer answer = caller.post("/v1/customers", json()).expect(201);
        return new Created(this, answer.text("customerId"), answer);
    }

    /** The customer that is there now. */
    public record Created(NewCustomer given, String id, Answer answer) {

        public String path() {
            return "/v1/customers/" + id;
        }
    }
}
