package org.partnercenter.localrun.launch;

import org.partnercenter.localrun.issuer.DemoIssuer;
import org.partnercenter.localrun.servers.Kafka;
import org.partnercenter.localrun.servers.KafkaTraining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that the platform consists of. */
public record Catalogue(List<Component> components) {
    public static final String KAFKA = "kafka";
    static final String CONFIG_SERVER = "config-server";
    public static final String POSTGRES = "postgres";
    public static final String GATEWAY = "http://127.0.0.1:8080";
    public static final String ISSUER = "http://127.0.0.1:9000";
    static final int POSTGRES_PORT = 15432;
    private static final int KAFKA_PORT = 19092;

    /** The components of a run, without those that the caller leaves out. */
    public static Catalogue of(Layout layout, Set<String> without) {
        var all = all(layout);
        var known = all.stream().map(Component::name).toList();
        without.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("No component " + name + ": there are " + known);
                });
        return new Catalogue(
                all.stream().filter(component -> !without.contains(component.name())).toList());
    }

    private static List<Component> all(Layout layout) {
        var services =
                Stream.of(
                        Component.service(CONFIG_SERVER, 8888, 96, layout),
                        Component.service("association-service", 8081, 256, layout),
                        Component.service("customer-service", 8082, 256, layout),
                        Component.service("billing-service", 8083, 384, layout),
                        Component.service("export-service", 8084, 256, layout),
                        Component.service("gateway", 8080, 192, layout));
        return Stream.concat(Stream.of(kafka(layout), issuer(layout)), services).toList();
    }

    private static Component kafka(Layout layout) {
        var entry =
                new Component.Entry.Class(
                        Kafka.class.getName(),
                        KafkaTraining.class.getName(),
                        List.of(layout.kafka().toString(), Integer.toString(KAFKA_PORT)));
        return new Component(KAFKA, "local-run", entry, KAFKA_PORT, "", 320, Map.of());
    }

    private static Component issuer(Layout layout) {
        var main = DemoIssuer.class.getName();
        return new Component(
                "issuer",
                "local-run",
                new Component.Entry.Class(main, main, List.of()),
                9000,
                "/.well-known/openid-configuration",
                96,
                Map.of("ISSUER_KEYS", layout.issuerKeys().toString()));
    }

    /** Every port that must be free, PostgreSQL's included. */
    public Ports ports() {
        var ports = new HashMap<String, Integer>();
        ports.put(POSTGRES, POSTGRES_PORT);
        components.forEach(component -> ports.put(component.name(), component.port()));
        return new Ports(Map.copyOf(ports));
    }

    boolean has(String name) {
        return components.stream().anyMatch(component -> component.name().equals(name));
    }

    List<String> modules() {
        return components.stream()
                .map(Component::module)
                .filter(module -> !module.equals("local-run"))
                .toList();
    }
}
