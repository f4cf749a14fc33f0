package no.vft.epj;

import static no.vft.epj.FhirSurface.id;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.SearchStyleEnum;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

/** Searches for documents and persons. */
class FhirSearchTest {
    private static final FhirSurface SURFACE = FhirSurface.shared();

    @Test
    void findsADocumentByItsIdentifier() {
        var found = SURFACE.client()
                .search()
                .forResource(Bundle.class)
                .where(Bundle.IDENTIFIER.exactly().systemAndIdentifier("urn:vft:journal-document", FhirSurface.key()))
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).hasSize(1);
        assertThat(found.getEntryFirstRep().getResource().getIdPart()).isEqualTo(id("Bundle"));
    }

    @Test
    void pagesThroughAllDocumentsOnceInTheOrderOfTheirTimes() {
        var ids = new ArrayList<String>();
        var page = SURFACE.client()
                .search()
                .forResource(Bundle.class)
                .count(2)
                .returnBundle(Bundle.class)
                .execute();
        var pages = 1;
        page.getEntry().forEach(entry -> ids.add(entry.getResource().getIdPart()));
        while (page.getLink(Bundle.LINK_NEXT) != null) {
            page = SURFACE.client().loadPage().next(page).execute();
            assertThat(page.getEntry()).hasSizeBetween(1, 2);
            page.getEntry().forEach(entry -> ids.add(entry.getResource().getIdPart()));
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        assertThat(ids).hasSize(FhirSurface.DOCUMENTS).doesNotHaveDuplicates();
        assertThat(ids.getFirst()).isEqualTo(id("Bundle"));
    }

    @Test
    void findsDocumentsByTheTimeOfTheirStore() {
        var first = SURFACE.client()
                .read()
                .resource(Bundle.class)
                .withId(id("Bundle"))
                .execute();
        var at = first.getMeta().getLastUpdatedElement().getValueAsString();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=ge" + encoded(at)).getEntry())
                .hasSize(FhirSurface.DOCUMENTS);
        assertThat(SURFACE.search("/Bundle?_lastUpdated=lt" + encoded(at)).getEntry())
                .isEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=gt2099-01-01").getEntry())
                .isEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=ge2020-01-01&_sort=_lastUpdated&_count=3")
                        .getEntry())
                .hasSize(3);
    }

    @Test
    void findsAPersonByNumberOnlyInABody() {
        var found = SURFACE.client()
                .search()
                .forResource(Patient.class)
                .where(Patient.IDENTIFIER
                        .exactly()
                        .systemAndIdentifier("urn:oid:2.16.578.1.12.4.1.4.1", Cases.PERSON_ID))
                .usingStyle(SearchStyleEnum.POST)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).hasSize(1);
        assertThat(found.getLink()).noneMatch(link -> link.getUrl().contains(Cases.PERSON_ID));
    }

    @Test
    void aWrongSystemFindsNobody() {
        var found = SURFACE.client()
                .search()
                .forResource(Patient.class)
                .where(Patient.IDENTIFIER
                        .exactly()
                        .systemAndIdentifier("urn:oid:2.16.578.1.12.4.1.4.2", Cases.PERSON_ID))
                .usingStyle(SearchStyleEnum.POST)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(found.getEntry()).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
