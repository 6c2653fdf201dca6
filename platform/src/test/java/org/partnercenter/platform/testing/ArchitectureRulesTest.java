package org.partnercenter.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Field;
import java.util.stream.Stream;

class ArchitectureRulesTest {

    private static final JavaClasses WRONG =
            new ClassFileImporter().importPackages("org.partnercenter.platform.testing.wrong");

    static Stream<String> rules() {
        return Stream.of(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(Field::getName);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_fails_on_code_that_breaks_it(String name) throws ReflectiveOperationException {
        ArchRule rule = (ArchRule) ArchitectureRules.class.getField(name).get(null);

        assertThat(rule.evaluate(WRONG).hasViolation()).describedAs(name).isTrue();
    }
}
