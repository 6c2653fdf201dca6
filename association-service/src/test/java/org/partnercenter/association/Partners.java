package org.partnercenter.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.Tokens;

import java.util.UUID;

/** Creates the partners that a test needs, with ids that no other test has. */
public record Partners(Api platform) {

    public Partners(int port) {
        this(new Api(port).as(Tokens.platform()));
    }

    public static String newId(String name) {
        return name + "-" + UUID.randomUUID();
    }

    public Answer register(String id, String kind, @Nullable String distributorId) {
        return platform.post("/v1/partners", body(id, kind, distributorId));
    }

    /** Creates one and waits until it can be read. */
    public String registered(String name, String kind, @Nullable String distributorId) {
        String id = newId(name);
        Answer created = register(id, kind, distributorId);
        Answer read = platform.after(created).get("/v1/partners/" + id);
        if (created.status() != 201 || read.status() != 200) {
            throw new AssertionError(created.body() + read.body());
        }
        return id;
    }

    public String solutionProvider(String name) {
        return registered(name, "SOLUTION_PROVIDER", null);
    }

    public static String body(String id, String kind, @Nullable String distributorId) {
        String distributor =
                distributorId == null ? "" : ",\"distributorId\":\"%s\"".formatted(distributorId);
        return """
        {"partnerId":"%s","name":"The %s","kind":"%s","country":"SG"%s}\
        """
                .formatted(id, id, kind, distributor);
    }
}
