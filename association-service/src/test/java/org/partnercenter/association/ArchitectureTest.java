package org.partnercenter.association;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import org.partnercenter.platform.testing.ArchitectureRules;

@AnalyzeClasses(
        packages = "org.partnercenter.association",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests EVERY_SERVICE = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule PARTNERS_KNOW_NOTHING_OF_ASSOCIATIONS =
            noClasses()
                    .that()
                    .resideInAPackage("org.partnercenter.association.partner..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.partnercenter.association.association..");
}
