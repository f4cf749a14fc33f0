package no.vft.epj.fhir;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.BundleProviderWithNamedPages;
import ca.uhn.fhir.rest.server.IPagingProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
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
    private static final Pattern SEARCH = Pattern.compile("(-?[0-9]{1,15})?\\.(-?[0-9]{1,15})?\\.([0-9]{1,4})");
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,14})_([0-9]{1,18})");
    private static final String FIRST = "first";
    /** The first and the last moment that a FHIR date can name, with a day for its time zone. */
    private static final Instant EARLIEST = Instant.parse("0000-12-31T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10000-01-02T00:00:00Z");

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

    /** How many a search by time finds, without any of them. */
    public IBundleProvider count(@Nullable Instant from, @Nullable Instant to) {
        return new SimpleBundleProvider(List.of(), searchId(from, to, 0)).setSize(documents.count(from, to));
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
        var pageId = after == null ? FIRST : name(after);
        List<IBaseResource> bundles = shown.stream()
                .map(resources::bundle)
                .map(IBaseResource.class::cast)
                .toList();
        var page = new BundleProviderWithNamedPages(bundles, searchId(from, to, size), pageId, null);
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

    /** Also the id of the answer, so only of characters that an id may have. */
    private static String searchId(@Nullable Instant from, @Nullable Instant to, int size) {
        return millis(from) + "." + millis(to) + "." + size;
    }

    private static String millis(@Nullable Instant at) {
        return at == null ? "" : Long.toString(at.toEpochMilli());
    }

    private static @Nullable Instant instant(@Nullable String millis) {
        if (millis == null) {
            return null;
        }
        var at = Instant.ofEpochMilli(Long.parseLong(millis));
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new FaultException(Fault.GONE);
        }
        return at;
    }
}
