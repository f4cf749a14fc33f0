package no.vft.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "no.vft.api", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractBoundaryTest {
    @ArchTest
    static final ArchRule dependsOnLittle = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "no.vft.api..",
                    "java..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "org.springframework.web..",
                    "org.jspecify.annotations..")
            .because("whoever takes the contracts should not take a framework with them");

    @ArchTest
    static final ArchRule neverCallsTheOldJackson = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
            .because("Jackson 3 is the platform's mapper; of Jackson 2 only the shared annotations are used");
}
