package org.partnercenter.customer.customer.read.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.platform.command.Json;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;

class MaskedTest {

    static Set<String> types() {
        return FactTypes.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_sealed_value_of_any_published_event_is_shown(String type) throws IOException {
        try (var example =
                MaskedTest.class.getResourceAsStream("/contracts/examples/" + type + ".json")) {
            String json = new String(Objects.requireNonNull(example).readAllBytes(), UTF_8);
            String shown = Masked.of(Json.mapper().readTree(json)).toString();
            assertThat(shown).doesNotContain("sealed", "c2VhbGVk");
        }
    }
}
