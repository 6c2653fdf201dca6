package org.partnercenter.platform.command;

import static java.util.stream.Collectors.toUnmodifiableMap;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stores events under stable names ({@code customer.CustomerFrozen}), so that a class may move.
 * Every other type (tokens) keeps its class name.
 */
public final class EventNames extends Jackson3Serializer {

    private final Map<String, Class<?>> types;
    private final Map<Class<?>, String> names;

    public EventNames(EventFamilies families) {
        super(Json.serializerBuilder());
        types =
                families.families().stream()
                        .flatMap(family -> Stream.<Class<?>>of(family.getPermittedSubclasses()))
                        .collect(
                                toUnmodifiableMap(
                                        type -> families.context() + "." + type.getSimpleName(),
                                        Function.identity()));
        names =
                types.entrySet().stream()
                        .collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** Every stored name with its type. */
    public Map<String, Class<?>> types() {
        return types;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public SerializedType typeForClass(@Nullable Class type) {
        SerializedType known = super.typeForClass(type);
        String name = type == null ? null : names.get(type);
        return name == null ? known : new SimpleSerializedType(name, known.getRevision());
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        Class<?> type = types.get(stored.getName());
        return type == null ? stored.getName() : type.getName();
    }
}
