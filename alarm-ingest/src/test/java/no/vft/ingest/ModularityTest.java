package no.vft.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("no.vft.ingest");

    @Test
    void modulesKeepToTheirBoundaries() {
        ApplicationModules.of(AlarmIngest.class, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .verify();
    }

    @Test
    void pahoStaysBehindItsFence() {
        noClasses()
                .that()
                .resideOutsideOfPackage("no.vft.ingest.mqtt")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.paho..")
                .because("Paho has traps that are dealt with in one place; use Broker, AlarmReceiver or StatusReceiver")
                .check(PRODUCT);
    }

    @Test
    void jacksonTwoIsNeverCalled() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .because("the platform speaks JSON with Jackson 3 (tools.jackson), through WireJson")
                .check(PRODUCT);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(new com.tngtech.archunit.lang.ArchCondition<>("live in a null-marked package") {
                    @Override
                    public void check(
                            com.tngtech.archunit.core.domain.JavaClass type,
                            com.tngtech.archunit.lang.ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class)) {
                            events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    type, type.getName() + " lives in a package without @NullMarked"));
                        }
                    }
                })
                .because("null is checked when the code is compiled; write a package-info.java with @NullMarked")
                .check(PRODUCT);
    }

    @Test
    void settingsAreValidatedRecords() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .andShould()
                .haveSimpleNameEndingWith("Settings")
                .andShould()
                .beAnnotatedWith("org.springframework.validation.annotation.Validated")
                .because("a wrong setting has to be found at the start, not at the first alarm")
                .check(PRODUCT);
    }
}
