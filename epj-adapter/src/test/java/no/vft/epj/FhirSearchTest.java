package no.vft.epj;

import static no.vft.epj.FhirSurface.id;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.SearchStyleEnum;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(SURFACE.search("/Bundle?_lastUpdated=gt" + encoded(at)).getEntry())
                .hasSizeLessThan(FhirSurface.DOCUMENTS);
        assertThat(SURFACE.search("/Bundle?_lastUpdated=" + encoded(at)).getEntry())
                .isNotEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=gt2099-01-01").getEntry())
                .isEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=ge2099&_lastUpdated=le2020")
                        .getEntry())
                .isEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=ge2020-01-01&_sort=_lastUpdated&_count=3")
                        .getEntry())
                .hasSize(3);
    }

    /** A date alone is the Norwegian day: nothing of today was stored yesterday or will be tomorrow. */
    @Test
    void aDateIsTheNorwegianDay() {
        var at = SURFACE.client()
                .read()
                .resource(Bundle.class)
                .withId(id("Bundle"))
                .execute()
                .getMeta()
                .getLastUpdated()
                .toInstant();
        var day = LocalDate.ofInstant(at, ZoneId.of("Europe/Oslo"));
        assertThat(SURFACE.search("/Bundle?_lastUpdated=" + day).getEntry()).isNotEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=lt" + day).getEntry()).isEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=" + day.minusDays(1)).getEntry())
                .isEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=sa" + day.plusDays(1)).getEntry())
                .isEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=" + YearMonth.from(day)).getEntry())
                .isNotEmpty();
        assertThat(SURFACE.search("/Bundle?_lastUpdated=" + day.getYear()).getEntry())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Bundle?_count=0", "/Bundle?_summary=count", "/Bundle?_lastUpdated=ge2020&_count=0"})
    void countsWithoutSending(String query) {
        var found = SURFACE.search(query);
        assertThat(found.getTotal()).isEqualTo(FhirSurface.DOCUMENTS);
        assertThat(found.getEntry()).isEmpty();
    }

    @Test
    void neverSendsMoreThanItsLimit() {
        assertThat(SURFACE.search("/Bundle?_count=1000000").getEntry()).hasSize(FhirSurface.DOCUMENTS);
        assertThat(SURFACE.search("/Bundle?_count=3").getEntry()).hasSize(3);
    }

    @Test
    void anAnswerIsAValidBundle() {
        var found = SURFACE.search("/Bundle?_count=2");
        assertThat(found.getType()).isEqualTo(Bundle.BundleType.SEARCHSET);
        assertThat(found.getIdPart()).matches("[A-Za-z0-9\\-.]{1,64}");
        assertThat(found.getEntry())
                .allSatisfy(entry -> assertThat(entry.getFullUrl())
                        .isEqualTo(SURFACE.service().fhirUrl() + "/Bundle/"
                                + entry.getResource().getIdPart()));
    }

    @Test
    void documentsAreFoundByPostToo() {
        assertThat(FhirSurface.bundle(SURFACE.post("/Bundle/_search", FhirSurface.FORM, "_count=2"))
                        .getEntry())
                .hasSize(2);
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
