package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.Address;
import org.partnercenter.benchmarks.http.Connection;
import org.partnercenter.benchmarks.http.Request;
import org.partnercenter.benchmarks.system.Token;

import java.util.List;
import java.util.stream.IntStream;

/** Customers of a partner, made and changed over the public API. */
record Customers(Address address, Token token) {

    Request register(String id) {
        var body =
                """
                {"customerId":"%s","accountName":"%s","name":"Bench Customer Ltd","mobile":"+4915112345678",\
                "email":"info@bench.example","country":"DE","customerType":"ENTERPRISE","associationType":"REFERRAL"}\
                """;
        return Request.post("/v1/customers", body.formatted(id, id), token.header());
    }

    /** A tag that it did not have: never the same twice, or nothing would be stored. */
    Request tag(String id, String tag) {
        var body = "{\"tags\":[\"%s\"]}".formatted(tag);
        return Request.put("/v1/customers/" + id + "/tags", body, token.header());
    }

    List<String> registerAll(Bench bench, String kind, int count) {
        var ids = IntStream.range(0, count).mapToObj(n -> bench.id(kind, n)).toList();
        try (var connection = new Connection(address)) {
            for (var id : ids) {
                var answer = connection.send(register(id));
                if (!answer.isGood()) {
                    throw new IllegalStateException("Not registered: " + answer.summary());
                }
            }
        }
        return ids;
    }
}
