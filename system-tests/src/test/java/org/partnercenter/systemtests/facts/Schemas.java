package org.partnercenter.systemtests.facts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.partnercenter.contracts.Fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas of all facts. */
public final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> BY_TYPE = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What is wrong with that fact; nothing when it is as published. */
    public static List<String> errors(PublishedFact fact) {
        return BY_TYPE
                .computeIfAbsent(fact.type(), Schemas::load)
                .validate(fact.value(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema load(String type) {
        String file = "/contracts/schemas/" + type + ".json";
        try (var in = Fact.class.getResourceAsStream(file)) {
            return REGISTRY.getSchema(Objects.requireNonNull(in, "no schema for " + type));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
