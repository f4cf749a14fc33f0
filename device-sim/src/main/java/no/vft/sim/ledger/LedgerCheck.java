package no.vft.sim.ledger;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.vft.api.WireJson;
import no.vft.api.id.EventId;
import no.vft.api.ledger.AlarmLedgerApi;
import no.vft.api.ledger.IngestLedgerApi;
import no.vft.api.ledger.IngestLedgerApi.HeldReceipt;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Compares receipts that devices hold with what alarm-ingest and response-center have. Hand-over follows the receipt,
 * so
 * the check asks again until all has arrived or its patience ends. Stateless between calls.
 */
public final class LedgerCheck {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration HTTP_LIMIT = Duration.ofSeconds(10);

    private final IngestLedgerApi ingest;
    private final AlarmLedgerApi alarms;

    public LedgerCheck(IngestLedgerApi ingest, AlarmLedgerApi alarms) {
        this.ingest = ingest;
        this.alarms = alarms;
    }

    /** Asks the services over HTTP with the internal credential; nothing is connected yet. */
    public static LedgerCheck over(URI ingest, URI responseCenter, String credential) {
        return new LedgerCheck(
                client(ingest, credential, IngestLedgerApi.class),
                client(responseCenter, credential, AlarmLedgerApi.class));
    }

    /**
     * The findings after at most {@code patience}.
     *
     * @throws ServiceUnreachable when a service does not answer or refuses
     */
    public LedgerReport compare(List<HeldReceipt> receipts, Duration patience) {
        long started = System.nanoTime();
        List<HeldReceipt> once = receipts.stream().distinct().toList();
        Map<HeldReceipt, LedgerFinding> findings = new LinkedHashMap<>();
        List<HeldReceipt> open = once;
        while (true) {
            findings.putAll(examine(open));
            open = open.stream()
                    .filter(receipt -> findings.get(receipt) instanceof LedgerFinding.Absent)
                    .toList();
            if (open.isEmpty() || System.nanoTime() - started >= patience.toNanos() || !pause()) {
                return summary(once.size(), findings);
            }
        }
    }

    private Map<HeldReceipt, LedgerFinding> examine(List<HeldReceipt> receipts) {
        Map<HeldReceipt, List<IngestLedgerApi.Entry>> stored = new HashMap<>();
        for (List<HeldReceipt> page : pages(receipts, IngestLedgerApi.MAX_RECEIPTS)) {
            asking(
                            "alarm-ingest",
                            () -> ingest.check(new IngestLedgerApi.Question(page))
                                    .entries())
                    .forEach(entry -> stored.computeIfAbsent(
                                    new HeldReceipt(entry.deviceId(), entry.ref()), key -> new ArrayList<>())
                            .add(entry));
        }
        List<EventId> handedOver = stored.values().stream()
                .flatMap(List::stream)
                .filter(IngestLedgerApi.Entry::handedOver)
                .map(IngestLedgerApi.Entry::eventId)
                .distinct()
                .toList();
        Map<EventId, Integer> logEntries = new HashMap<>();
        for (List<EventId> page : pages(handedOver, AlarmLedgerApi.MAX_EVENTS)) {
            asking(
                            "response-center",
                            () -> alarms.check(new AlarmLedgerApi.Question(page))
                                    .entries())
                    .forEach(entry -> logEntries.merge(entry.eventId(), entry.logEntries(), Integer::sum));
        }
        Map<HeldReceipt, LedgerFinding> findings = new LinkedHashMap<>();
        for (HeldReceipt receipt : receipts) {
            findings.put(receipt, LedgerFinding.of(stored.getOrDefault(receipt, List.of()), logEntries));
        }
        return findings;
    }

    private static LedgerReport summary(int receipts, Map<HeldReceipt, LedgerFinding> findings) {
        List<String> missingInIngest = new ArrayList<>();
        List<String> notHandedOver = new ArrayList<>();
        List<String> missingInResponseCenter = new ArrayList<>();
        List<String> doubles = new ArrayList<>();
        findings.forEach((receipt, finding) -> {
            String name = receipt.deviceId() + "/" + receipt.ref();
            switch (finding) {
                case LedgerFinding.KeptOnce kept -> {}
                case LedgerFinding.Double twice -> doubles.add(name);
                case LedgerFinding.Absent absent ->
                    (switch (absent.where()) {
                                case INGEST -> missingInIngest;
                                case HAND_OVER -> notHandedOver;
                                case RESPONSE_CENTER -> missingInResponseCenter;
                            })
                            .add(name);
            }
        });
        return new LedgerReport(receipts, missingInIngest, notHandedOver, missingInResponseCenter, doubles);
    }

    private static <T> List<List<T>> pages(List<T> all, int size) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pages.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return pages;
    }

    private static <T> T asking(String service, Supplier<T> question) {
        try {
            return question.get();
        } catch (RestClientException fault) {
            throw new ServiceUnreachable(service, fault);
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T client(URI base, String credential, Class<T> api) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(HTTP_LIMIT)
                .build());
        requests.setReadTimeout(HTTP_LIMIT);
        RestClient rest = RestClient.builder()
                .baseUrl(base)
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + credential)
                .configureMessageConverters(converters -> converters
                        .disableDefaults()
                        .addCustomConverter(new JacksonJsonHttpMessageConverter(WireJson.mapper())))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(api);
    }
}
