package no.vft.epj.fhir;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.BundleProviderWithNamedPages;
import ca.uhn.fhir.rest.server.IPagingProvider;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import no.vft.epj.fhir.document.StoredResources;
import no.vft.epj.journal.Documents;
import no.vft.epj.journal.Documents.Place;
import no.vft.epj.journal.Documents.Selection;
import no.vft.epj.journal.Documents.Stored;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of a search for documents. The link to the next page carries the search and the place in it, so that nothing
 * is kept between pages and every instance can serve each of them.
 */
@Component
public class SearchPages implements IPagingProvider {
    private static final Pattern SEARCH = Pattern.compile("(-?[0-9]{0,16})_(-?[0-9]{0,16})_([0-9]{1,4})");
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,16})_([0-9]{1,18})");
    private static final String FIRST = "first";

    private final Documents documents;
    private final StoredResources resources;
    private final FhirSettings settings;

    SearchPages(Documents documents, StoredResources resources, FhirSettings settings) {
        this.documents = documents;
        this.resources = resources;
        this.settings = settings;
    }

    /** The first page of a search by time, both bounds inclusive. */
    public IBundleProvider first(@Nullable Instant from, @Nullable Instant to, @Nullable Integer count) {
        var size = count == null ? settings.pageSize() : Math.clamp(count, 1, settings.largestPageSize());
        return page(from, to, size, null);
    }

    @Override
    public int getDefaultPageSize() {
        return settings.pageSize();
    }

    @Override
    public int getMaximumPageSize() {
        return settings.largestPageSize();
    }

    @Override
    public IBundleProvider retrieveResultList(@Nullable RequestDetails request, String searchId) {
        throw new FaultException(Fault.GONE); // every page of ours has a name
    }

    @Override
    public IBundleProvider retrieveResultList(@Nullable RequestDetails request, String searchId, String pageId) {
        var search = SEARCH.matcher(searchId);
        var place = PLACE.matcher(pageId);
        if (!search.matches() || !place.matches()) {
            throw new FaultException(Fault.GONE);
        }
        return page(
                instant(search.group(1)),
                instant(search.group(2)),
                Math.clamp(Integer.parseInt(search.group(3)), 1, settings.largestPageSize()),
                new Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), Long.parseLong(place.group(2))));
    }

    @Override
    public String storeResultList(@Nullable RequestDetails request, IBundleProvider results) {
        return String.valueOf(results.getUuid());
    }

    private IBundleProvider page(@Nullable Instant from, @Nullable Instant to, int size, @Nullable Place after) {
        var found = documents.list(new Selection(from, to, after), size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var searchId = millis(from) + "_" + millis(to) + "_" + size;
        var pageId = after == null ? FIRST : name(after);
        List<IBaseResource> bundles = shown.stream()
                .map(resources::bundle)
                .map(IBaseResource.class::cast)
                .toList();
        var page = new BundleProviderWithNamedPages(bundles, searchId, pageId, null);
        if (found.size() > size) {
            page.setNextPageId(name(placeOf(shown.getLast())));
        }
        return page;
    }

    private static Place placeOf(Stored stored) {
        return new Place(stored.lastUpdated(), stored.seq());
    }

    private static String name(Place place) {
        return place.lastUpdated().toEpochMilli() + "_" + place.seq();
    }

    private static String millis(@Nullable Instant at) {
        return at == null ? "" : Long.toString(at.toEpochMilli());
    }

    private static @Nullable Instant instant(String millis) {
        return millis.isEmpty() ? null : Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
