package org.partnercenter.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The AsyncAPI 3 document of the topics, derived from the facts. */
final class AsyncApi {

    private static final Map<String, String> HEADERS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("ce_specversion", "1.0"),
                            Map.entry("ce_id", "Unique; the same when a fact is delivered again"),
                            Map.entry("ce_type", "The published name of the fact"),
                            Map.entry("ce_source", "/partner-center/<context>"),
                            Map.entry(
                                    "ce_subject",
                                    "The customer, where the fact is about one; also the record's"
                                            + " key"),
                            Map.entry("ce_time", "When it was stored, UTC"),
                            Map.entry("ce_partnerid", "The partner on whose behalf it happened"),
                            Map.entry("ce_aggregateid", "Whose history the fact belongs to"),
                            Map.entry(
                                    "ce_sequence",
                                    "Its place in that history, from 0 and without gaps"),
                            Map.entry(
                                    "ce_commandid",
                                    "The command that led to it; the Idempotency-Key where one"
                                            + " came"),
                            Map.entry(
                                    "ce_causationid",
                                    "The fact that led to the command, if one did"),
                            Map.entry(
                                    "ce_actor",
                                    "member:<id>, customer:<id>, client:<id> or system:<rule>"),
                            Map.entry("traceparent", "W3C trace context")));

    private AsyncApi() {}

    static Map<String, Object> document() {
        Map<String, Object> channels = new TreeMap<>();
        Map<String, Object> operations = new TreeMap<>();
        Map<String, Object> messages = new TreeMap<>();
        new TreeMap<>(FactTypes.all())
                .forEach((name, type) -> {
                    String context = FactTypes.contextOf(type);
                    messages.put(name, message(name));
                    channelOf(channels, operations, context)
                            .put(name, ref("#/components/messages/" + name));
                });
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Partner Center facts",
                        "version",
                        "1",
                        "description",
                        "CloudEvents 1.0 in Kafka's binary mode: attributes in headers, JSON data."
                            + " At least once, in order per key, never lost. A field is only ever"
                            + " added: ignore what you do not know."));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put(
                "components",
                Map.of(
                        "messages",
                        messages,
                        "messageTraits",
                        Map.of("cloudEvent", Map.of("headers", headers()))));
        return document;
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> channelOf(
            Map<String, Object> channels, Map<String, Object> operations, String context) {
        Map<String, Object> channel =
                (Map<String, Object>)
                        channels.computeIfAbsent(
                                context,
                                _ -> {
                                    Map<String, Object> made = new LinkedHashMap<>();
                                    made.put("address", FactTypes.topicOf(context));
                                    made.put("messages", new TreeMap<String, Object>());
                                    return made;
                                });
        operations.putIfAbsent(
                "subscribe-" + context,
                new TreeMap<>(Map.of("action", "send", "channel", ref("#/channels/" + context))));
        return (Map<String, Object>) channel.get("messages");
    }

    private static Map<String, Object> message(String name) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("name", name);
        message.put("traits", List.of(ref("#/components/messageTraits/cloudEvent")));
        message.put("payload", ref("schemas/" + name + ".json"));
        return message;
    }

    private static Map<String, Object> headers() {
        Map<String, Object> properties = new TreeMap<>();
        HEADERS.forEach((name, meaning) ->
                properties.put(
                        name, new TreeMap<>(Map.of("type", "string", "description", meaning))));
        List<String> required =
                new ArrayList<>(
                        List.of(
                                "ce_specversion",
                                "ce_id",
                                "ce_type",
                                "ce_source",
                                "ce_time",
                                "ce_aggregateid",
                                "ce_sequence"));
        return new TreeMap<>(
                Map.of("type", "object", "properties", properties, "required", required));
    }

    private static Map<String, String> ref(String target) {
        return Map.of("$ref", target);
    }
}
