package org.partnercenter.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

class FactContractTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Fact> examples() {
        return Examples.all().stream();
    }

    @Test
    void every_fact_has_an_example() {
        Set<Class<?>> shown = new HashSet<>();
        Examples.all().forEach(fact -> shown.add(fact.getClass()));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(FactTypes.all().values());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_fact_is_written_as_its_golden_file_says_and_the_file_still_reads(Fact fact) {
        String file = "examples/" + FactTypes.nameOf(fact.getClass()) + ".json";
        Committed.check(file, fact);

        assertThat(Committed.JSON.readValue(Committed.read(file), fact.getClass())).isEqualTo(fact);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_fact_keeps_its_schema_and_its_example_obeys_it(Fact fact) {
        String name = FactTypes.nameOf(fact.getClass());
        Committed.check("schemas/" + name + ".json", Schemas.of(fact.getClass()));

        assertThat(
                        REGISTRY.getSchema(Committed.read("schemas/" + name + ".json"))
                                .validate(
                                        Committed.read("examples/" + name + ".json"),
                                        InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_fact_without_a_required_field_breaks_its_schema() {
        assertThat(
                        REGISTRY.getSchema(
                                        Committed.read(
                                                "schemas/org.partnercenter.customer.CustomerFrozen.v1.json"))
                                .validate("{\"customerId\": \"c-1\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_asyncapi_document_describes_every_topic_and_every_fact() {
        Committed.check("asyncapi.json", AsyncApi.document());
    }

    @Test
    void a_published_name_says_context_and_version_and_nothing_of_the_code() {
        assertThat(FactTypes.all().keySet())
                .allMatch(name ->
                        name.matches(
                                "org\\.partnercenter\\.(association|customer|billing|export)\\.[A-Z][A-Za-z]+\\.v1"));
    }
}
