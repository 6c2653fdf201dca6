package org.partnercenter.contracts;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.stream.Stream;

/**
 * Derives the JSON Schema of a fact from its record: what is not nullable is required, further
 * fields may come.
 */
final class Schemas {

    private static final SchemaGenerator GENERATOR = generator();

    private Schemas() {}

    static ObjectNode of(Class<? extends Fact> type) {
        return GENERATOR.generateSchema(type);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(Option.INLINE_ALL_SCHEMAS, Option.ADDITIONAL_FIXED_TYPES);
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withNullableCheck(Schemas::isNullable);
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && Stream.of(field.getRawMember().getDeclaringClass().getRecordComponents())
                        .filter(component -> component.getName().equals(field.getName()))
                        .anyMatch(component ->
                                component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}
