package no.vft.response;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the service; each rule says how to comply. */
@AnalyzeClasses(packages = "no.vft.response", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @Test
    void modulesUseEachOtherWithoutCyclesAndByWhatIsPublicAlone() {
        ApplicationModules.of(ResponseCenterApplication.class).verify();
    }

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackage("..clock..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("one clock rules, the database server's: take the InstantSource in the constructor");

    @ArchTest
    static final ArchRule ALARMS_KNOW_NO_PERSON = noClasses()
            .that()
            .resideInAnyPackage("no.vft.response.alarm..", "no.vft.response.deadline..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("no.vft.response.recipient..", "no.vft.response.device..")
            .because("the alarm path works without the registry: pass ids, and join people where they are shown");

    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(jakarta.persistence.Entity.class)
            .should()
            .bePackagePrivate()
            .because("a row is nobody else's business: show a record");

    @ArchTest
    static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
            .should()
            .bePackagePrivate()
            .because("HTTP is the way in; other modules use the class behind it");

    @ArchTest
    static final ArchRule ONE_JACKSON = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
            .because("Jackson 3 writes everything here: import tools.jackson");

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");
}
