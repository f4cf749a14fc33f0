package no.vft.epj.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Makes the capability statement say what HAPI cannot know: who may read, and how a person is searched for. */
public final class Capabilities {
    /** Called by the FHIR server when it has described itself. */
    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance conformance) {
        if (!(conformance instanceof CapabilityStatement statement)) {
            return;
        }
        statement.setDescription("Journal documents of resolved alarms. Read only.");
        for (var rest : statement.getRest()) {
            rest.getSecurity()
                    .setDescription("OAuth2 bearer token with the scope system/*.rs; the capability statement is open.")
                    .addService(new CodeableConcept(new Coding(
                            "http://terminology.hl7.org/CodeSystem/restful-security-service", "OAuth", "OAuth")));
            // Nothing is written, and there is no operation: HAPI lists its own defaults.
            rest.setInteraction(List.of());
            rest.setOperation(List.of());
            rest.getResource().removeIf(resource -> ReadOnlyGuard.HAPIS_OWN.equals(resource.getType()));
            for (var resource : rest.getResource()) {
                resource.setOperation(List.of());
                if ("Patient".equals(resource.getType())) {
                    resource.setDocumentation(
                            "Search by identifier with POST _search only: an identifier never stands in a URL.");
                }
            }
        }
    }
}
