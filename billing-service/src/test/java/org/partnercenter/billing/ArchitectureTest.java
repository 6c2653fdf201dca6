package org.partnercenter.billing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

import org.partnercenter.platform.testing.ArchitectureRules;

@AnalyzeClasses(
        packages = "org.partnercenter.billing",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests EVERY_SERVICE = ArchTests.in(ArchitectureRules.class);
}
