package org.partnercenter.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.partnercenter.platform.web.Allowed;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of every service's structure. A service's ArchitectureTest takes them in with
 * {@code @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class)}.
 */
public final class ArchitectureRules {

    @ArchTest
    public static final ArchRule THE_READ_SIDE_NEVER_SEES_THE_WRITE_SIDE =
            noClasses()
                    .that()
                    .resideInAPackage("..read..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..write..")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule THE_WRITE_SIDE_NEVER_SEES_A_VIEW =
            noClasses()
                    .that()
                    .resideInAPackage("..write..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..read..")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule STORED_EVENTS_SEE_ONLY_THE_JDK_AND_CONTRACTS =
            classes()
                    .that()
                    .resideInAPackage("..events..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "..events..",
                            "org.partnercenter.contracts..",
                            "org.axonframework.serialization..",
                            "org.jspecify..")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_PLATFORM_TOUCHES_KAFKA =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    @ArchTest
    public static final ArchRule ONLY_PLATFORM_TOUCHES_AXONS_STORE_AND_PROCESSORS =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.axonframework.eventsourcing.eventstore..",
                            "org.axonframework.eventhandling.pooled..",
                            "org.axonframework.eventhandling.tokenstore..");

    @ArchTest
    public static final ArchRule ENDPOINTS_ARE_PACKAGE_PRIVATE_AND_NAMED_SO =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .bePackagePrivate()
                    .andShould()
                    .haveSimpleNameEndingWith("Endpoint")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule A_ROLE_IS_NAMED_ON_ENDPOINTS_ALONE =
            methods()
                    .that()
                    .areAnnotatedWith(Allowed.class)
                    .should()
                    .beDeclaredInClassesThat()
                    .areAnnotatedWith(RestController.class)
                    .allowEmptyShould(true);

    private ArchitectureRules() {}
}
