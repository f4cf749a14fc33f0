package no.vft.epj.follow;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import no.vft.api.WireJson;
import no.vft.api.feed.FeedApi;
import no.vft.api.feed.FeedEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/**
 * Calls response-center. A page is taken apart entry by entry, so that one entry that cannot be read does not take the
 * others with it.
 */
@Component
class FeedClient {
    private final RawFeedApi raw;
    private final FeedApi api;

    FeedClient(FeedSettings settings, InternalSettings internal) {
        internal.credential(); // a wrong path shows at start
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        var client = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .registerDefaults()
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(WireJson.mapper())))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(internal.credential());
                    return execution.execute(request, body);
                })
                .build();
        var proxies = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build();
        this.raw = proxies.createClient(RawFeedApi.class);
        this.api = proxies.createClient(FeedApi.class);
    }

    /** The same call as {@link FeedApi#read}, before the entries are read. */
    @HttpExchange(url = "/internal/v1")
    interface RawFeedApi {
        @GetExchange("/feed")
        JsonNode read(
                @RequestParam("after") String after,
                @RequestParam("wait") String wait,
                @RequestParam("limit") int limit);
    }

    record Page(List<Received> entries, String next) {}

    /**
     * One entry as it came.
     *
     * @param entry null when it could not be read; then {@code problem} says why
     */
    record Received(
            String cursor,
            @Nullable String alarmId,
            @Nullable FeedEntry entry,
            @Nullable String problem,
            String source) {}

    /** The calls that need no such care. */
    FeedApi api() {
        return api;
    }

    Page read(String after, String wait, int limit) {
        var page = raw.read(after, wait, limit);
        var next = page.path("next").asString(after);
        var entries = new ArrayList<Received>();
        for (var node : page.path("entries")) {
            entries.add(received(node, next));
        }
        return new Page(entries, next);
    }

    private static Received received(JsonNode node, String pageEnd) {
        var cursor = node.path("cursor").asString(pageEnd);
        var alarmId = node.path("alarmId").asString(null);
        var source = node.toString();
        try {
            var entry = WireJson.mapper().treeToValue(node, FeedEntry.class);
            return new Received(cursor, alarmId, entry, null, source);
        } catch (JacksonException e) {
            // Jackson's own message repeats the value, which may be personal: the class and the place will do.
            var place = e instanceof DatabindException d ? d.getPathReference() : "";
            return new Received(
                    cursor, alarmId, null, "unreadable: " + e.getClass().getSimpleName() + place(place), source);
        }
    }

    private static String place(@Nullable String reference) {
        return reference == null || reference.isEmpty() ? "" : " at " + reference;
    }
}
