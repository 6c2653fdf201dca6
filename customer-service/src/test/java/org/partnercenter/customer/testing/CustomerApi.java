package org.partnercenter.customer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.partnercenter.platform.testing.Api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What tests ask of customers. */
public final class CustomerApi {

    private CustomerApi() {}

    /** A partner that no other test knows. */
    public static String newPartner() {
        return "p-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /**
     * Registers a referred customer with these further fields (JSON, without braces) and answers
     * its id.
     */
    public static String register(Api api, String name, String more) {
        return register(api, tryRegister(api, "a-" + UUID.randomUUID(), name, more));
    }

    /** Registers a resold customer with these further fields and answers its id. */
    public static String resell(Api api, String name, String more) {
        return register(
                api,
                api.post(
                        "/v1/customers",
                        "{\"accountName\": \"a-%s\", \"name\": \"%s\", \"associationType\": \"RESALE\"%s}"
                                .formatted(
                                        UUID.randomUUID(),
                                        name,
                                        more.isEmpty() ? "" : ", " + more)));
    }

    private static String register(Api api, Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String id = answer.json().path("customerId").asString();
        assertThat(api.after(answer).get("/v1/customers/" + id).status()).isEqualTo(200);
        return id;
    }

    public static Api.Answer tryRegister(Api api, String account, String name, String more) {
        return api.post(
                "/v1/customers",
                "{\"accountName\": \"%s\", \"name\": \"%s\", \"associationType\": \"REFERRAL\"%s}"
                        .formatted(account, name, more.isEmpty() ? "" : ", " + more));
    }

    /** The version that a customer is shown at; -1 where none is shown. */
    public static long version(Api.Answer shown) {
        String tag = shown.header("ETag");
        return tag.matches("\"\\d+-.*") ? Long.parseLong(tag.substring(1, tag.indexOf('-'))) : -1;
    }

    /** The ids on a page. */
    public static List<String> ids(Api.Answer page) {
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        page.json().path("items").forEach(item -> ids.add(item.path("customerId").asString()));
        return ids;
    }
}
