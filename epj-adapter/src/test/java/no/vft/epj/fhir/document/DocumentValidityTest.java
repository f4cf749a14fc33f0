package no.vft.epj.fhir.document;

import static no.vft.epj.Cases.aResolvedCase;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.stream.Stream;
import no.vft.api.device.AlarmKind;
import no.vft.epj.Cases;
import no.vft.epj.journal.Notes;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document is valid FHIR R4. The VKP profiles and code systems are drafts that are referred to, not shipped. */
class DocumentValidityTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FhirValidator VALIDATOR = validator();

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("with a person", aResolvedCase()),
                Arguments.of("from an unknown device", aResolvedCase().fromUnknownDevice()),
                Arguments.of("from no device", aResolvedCase().fromNoDevice()),
                Arguments.of("with a protected address", aResolvedCase().protectedAddress("CONFIDENTIAL")),
                Arguments.of("without a number", aResolvedCase().personId(null)),
                Arguments.of("with a local number", aResolvedCase().personId("02450097219")),
                Arguments.of(
                        "with characters that XML cannot carry", aResolvedCase().note("a\u0000b\u0007\uFFFE ok")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void isValidInEveryForm(String form, Cases resolved) {
        assertValid(resolved);
    }

    @ParameterizedTest
    @EnumSource(AlarmKind.class)
    void isValidForEveryKind(AlarmKind kind) {
        assertValid(aResolvedCase().of(kind));
    }

    private static void assertValid(Cases resolved) {
        var document = new FhirDocumentWriter(FHIR)
                .write(Notes.of(resolved.entry("1")))
                .document();
        var wrong = VALIDATOR.validateWithResult(document).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static FhirValidator validator() {
        var unknownCodeSystems = new UnknownCodeSystemWarningValidationSupport(FHIR);
        unknownCodeSystems.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.INFORMATION);
        var module = new FhirInstanceValidator(new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                unknownCodeSystems));
        module.setErrorForUnknownProfiles(false);
        return FHIR.newValidator().registerValidatorModule(module);
    }
}
