package no.vft.epj.fhir.resource;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Sort;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import java.util.Optional;
import java.util.Set;
import no.vft.epj.fhir.Fault;
import no.vft.epj.fhir.FaultException;
import no.vft.epj.fhir.SearchPages;
import no.vft.epj.fhir.Vkp;
import no.vft.epj.fhir.document.StoredResources;
import no.vft.epj.journal.DocumentKey;
import no.vft.epj.journal.Documents;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journal documents. */
@Component
public class BundleResources implements IResourceProvider {
    private static final String LAST_UPDATED = "_lastUpdated";

    private final Documents documents;
    private final StoredResources resources;
    private final SearchPages pages;

    BundleResources(Documents documents, StoredResources resources, SearchPages pages) {
        this.documents = documents;
        this.resources = resources;
        this.pages = pages;
    }

    @Override
    public Class<Bundle> getResourceType() {
        return Bundle.class;
    }

    /** One document by its logical id. */
    @Read
    public Bundle read(@IdParam IdType id) {
        return documents
                .find(Ids.get(id))
                .map(resources::bundle)
                .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
    }

    /** Documents by the time they were stored, oldest first, or one by its business identifier. */
    @Search
    public IBundleProvider search(
            @OptionalParam(name = LAST_UPDATED) @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = Bundle.SP_IDENTIFIER) @Nullable TokenParam identifier,
            @Sort @Nullable SortSpec sort,
            @Count @Nullable Integer count,
            @Nullable Set<SummaryEnum> summary) {
        checkOrder(sort);
        if (count != null && count < 0) {
            throw new FaultException(Fault.INVALID);
        }
        var period = Period.of(lastUpdated);
        if (identifier != null) {
            var found = find(Identifiers.checked(identifier))
                    .filter(stored -> period.holds(stored.lastUpdated()))
                    .map(resources::bundle);
            return new SimpleBundleProvider(found.stream().toList());
        }
        var onlyCount = count != null && count == 0 || summary != null && summary.contains(SummaryEnum.COUNT);
        return onlyCount ? pages.count(period.from(), period.to()) : pages.first(period.from(), period.to(), count);
    }

    private Optional<Documents.Stored> find(TokenParam identifier) {
        var system = identifier.getSystem();
        return system == null || system.isEmpty() || Vkp.JOURNAL_DOCUMENT.equals(system)
                ? DocumentKey.parse(identifier.getValueNotNull()).flatMap(documents::find)
                : Optional.empty();
    }

    private static void checkOrder(@Nullable SortSpec sort) {
        if (sort != null
                && (!LAST_UPDATED.equals(sort.getParamName())
                        || sort.getOrder() == SortOrderEnum.DESC
                        || sort.getChain() != null)) {
            throw new FaultException(Fault.INVALID);
        }
    }
}
