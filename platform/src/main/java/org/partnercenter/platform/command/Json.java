package org.partnercenter.platform.command;

import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The JSON of stored events and of facts. Its format is for ever: ISO instants, no nulls left out,
 * unknown fields ignored.
 */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Json() {}

    /** The mapper of facts. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A serializer that can also read back Axon's own polymorphic tokens. */
    static Jackson3Serializer.Builder serializerBuilder() {
        return Jackson3Serializer.builder()
                .revisionResolver(new AnnotationRevisionResolver())
                .jsonMapperBuilderCustomizer(mapper ->
                        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                                .polymorphicTypeValidator(
                                        BasicPolymorphicTypeValidator.builder()
                                                .allowIfSubType("org.axonframework.")
                                                .allowIfSubType("java.util.")
                                                .build()));
    }
}
