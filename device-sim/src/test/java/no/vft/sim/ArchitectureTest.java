package no.vft.sim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "no.vft.sim", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule MQTT_STAYS_IN_THE_FLEET = noClasses()
            .that()
            .resideOutsideOfPackage("no.vft.sim.fleet")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.hivemq..", "io.netty..", "io.reactivex..")
            .because("the MQTT library is fenced in by fleet: give DeviceLink what you need");

    @ArchTest
    static final ArchRule CERTIFICATES_ARE_MADE_IN_IDENTITY = noClasses()
            .that()
            .resideOutsideOfPackage("no.vft.sim.identity")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..")
            .because("keys and certificates come from DevicePki");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("no.vft.sim.(*)..")
            .should()
            .beFreeOfCycles()
            .because("scenario uses load, load uses fleet, fleet uses radio, identity and ledger; never backwards");
}
