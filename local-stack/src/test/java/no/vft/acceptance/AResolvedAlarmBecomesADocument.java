package no.vft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import no.vft.acceptance.actor.OperatorSession;
import no.vft.acceptance.actor.SharedPlatform;
import no.vft.acceptance.actor.Tokens;
import no.vft.api.device.Receipt;
import no.vft.sim.fleet.Press;
import org.awaitility.Awaitility;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a press to the journal: a resolved alarm is read back as a FHIR document that a validator accepts. */
@ExtendWith(SharedPlatform.class)
class AResolvedAlarmBecomesADocument {
    private static final String DEVICE = "demo-0005";
    private static FhirContext fhir;

    @BeforeAll
    static void readDefinitions() {
        fhir = FhirContext.forR4();
        fhir.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
    }

    @Test
    void isReadBackAsAValidDocument(SharedPlatform.Running platform) throws Exception {
        var resolved = resolveAnAlarm(platform);
        var client = client(platform);
        client.registerInterceptor(new BearerTokenAuthInterceptor(Tokens.of(platform.stack(), "epj", "system/*.rs")));

        var document = Awaitility.await("the document")
                .atMost(Duration.ofSeconds(60))
                .until(() -> find(client, resolved), Optional::isPresent)
                .orElseThrow();

        assertThat(document.getType()).isEqualTo(Bundle.BundleType.DOCUMENT);
        assertThat(document.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .contains("Composition", "DetectedIssue", "Encounter");
        assertThat(document.getEntryFirstRep().getResource()).isInstanceOf(Composition.class);
        refuseFaults(document);
    }

    @Test
    void isShownToNobodyWithoutAToken(SharedPlatform.Running platform) {
        assertThatThrownBy(() ->
                        client(platform).search().forResource(Bundle.class).execute())
                .isInstanceOf(AuthenticationException.class);
    }

    /** Answers the document's identifier. */
    private static String resolveAnAlarm(SharedPlatform.Running platform) throws Exception {
        try (var fleet = platform.connect(DEVICE);
                var kari = OperatorSession.of(platform.stack(), "kari")) {
            var stages = new java.util.concurrent.LinkedBlockingQueue<Receipt.Stage>();
            fleet.device().onReceipt(receipt -> stages.add(receipt.stage()));
            fleet.device().press(Press.button());
            var claimed = kari.command(kari.awaitCard(DEVICE), "claim", Map.of());
            assertThat(claimed.path("person").path("name").asString()).isNotBlank();
            var answered = kari.command(claimed, "answer", Map.of("speech", "CONFIRMED"));
            var resolved = kari.command(answered, "resolve", ASecondPressRingsAgain.resolution(kari));

            Awaitility.await("the device hears that the case is closed")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(stages)
                            .contains(Receipt.Stage.RECEIVED, Receipt.Stage.ANSWERED, Receipt.Stage.CLOSED));
            var card = resolved.path("card");
            return card.path("alarmId").asString() + "-" + card.path("version").asInt();
        }
    }

    private static IGenericClient client(SharedPlatform.Running platform) {
        return fhir.newRestfulGenericClient(
                "http://127.0.0.1:" + platform.stack().ports().epjAdapter() + "/fhir");
    }

    private static Optional<Bundle> find(IGenericClient client, String identifier) {
        var found = client.search()
                .forResource(Bundle.class)
                .where(Bundle.IDENTIFIER.exactly().identifier(identifier))
                .returnBundle(Bundle.class)
                .execute();
        return found.getEntry().stream()
                .map(entry -> (Bundle) entry.getResource())
                .findFirst();
    }

    /** By the FHIR definitions alone; the Norwegian profiles are not available as a package that may be kept here. */
    private static void refuseFaults(Bundle document) {
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir));
        var module = new FhirInstanceValidator(support);
        module.setAnyExtensionsAllowed(true);
        module.setErrorForUnknownProfiles(false);
        var result = fhir.newValidator().registerValidatorModule(module).validateWithResult(document);
        assertThat(result.getMessages())
                .filteredOn(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .isEmpty();
    }
}
