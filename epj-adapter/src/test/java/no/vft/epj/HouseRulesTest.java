package no.vft.epj;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

@AnalyzeClasses(packages = "no.vft.epj", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule HAPI_STAYS_IN_FHIR = noClasses()
            .that()
            .resideOutsideOfPackage("no.vft.epj.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
            .because("HAPI is one form of a note: say it in JournalNote, and write it in no.vft.epj.fhir");

    @ArchTest
    static final ArchRule JACKSON_2_IS_HAPIS_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
            .because("our JSON goes through WireJson (Jackson 3) and FHIR through HAPI's parser");

    @ArchTest
    static final ArchRule NOTES_KNOW_NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("time is injected as InstantSource, or taken from the database, so that tests can set it");

    @ArchTest
    static final ArchRule SETTINGS_ARE_RECORDS = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .andShould()
            .haveSimpleNameEndingWith("Settings")
            .because("settings are validated once, at start, and never change");
}
