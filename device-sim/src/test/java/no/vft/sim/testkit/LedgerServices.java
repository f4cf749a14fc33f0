package no.vft.sim.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import no.vft.api.WireJson;
import no.vft.api.id.AlarmId;
import no.vft.api.id.EventId;
import no.vft.api.ledger.AlarmLedgerApi;
import no.vft.api.ledger.IngestLedgerApi;
import no.vft.api.ledger.IngestLedgerApi.HeldReceipt;

/** Both services' answers to a ledger check over real HTTP, right or with a chosen fault. */
public final class LedgerServices implements AutoCloseable {
    public static final String CREDENTIAL = "internal-secret";

    /** What the platform does wrong with the last press in each question. */
    public enum Fault {
        NONE,
        LOST_IN_INGEST,
        NEVER_HANDED_OVER,
        LOST_IN_RESPONSE_CENTER,
        TWO_EVENTS,
        TWO_LOG_ENTRIES
    }

    private final HttpServer ingest;
    private final HttpServer responseCenter;
    private final Supplier<Map<HeldReceipt, EventId>> events;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private volatile int handOverAfterQuestions;

    public LedgerServices(Supplier<Map<HeldReceipt, EventId>> events) throws IOException {
        this.events = events;
        this.ingest = serve(this::ingest);
        this.responseCenter = serve(this::responseCenter);
    }

    public void wrong(Fault newFault) {
        fault = newFault;
    }

    /** Nothing is handed over before that many questions to alarm-ingest. */
    public void handOverAfter(int count) {
        handOverAfterQuestions = count;
    }

    public int questionsToIngest() {
        return questions.get();
    }

    public URI ingestUrl() {
        return url(ingest);
    }

    public URI responseCenterUrl() {
        return url(responseCenter);
    }

    @Override
    public void close() {
        ingest.stop(0);
        responseCenter.stop(0);
    }

    private byte[] ingest(byte[] body) {
        var question = WireJson.mapper().readValue(body, IngestLedgerApi.Question.class);
        boolean handOver = questions.incrementAndGet() > handOverAfterQuestions;
        List<IngestLedgerApi.Entry> entries = new ArrayList<>();
        for (HeldReceipt receipt : question.receipts()) {
            EventId event = events.get().get(receipt);
            boolean hit = receipt.equals(question.receipts().getLast());
            if (event == null || hit && fault == Fault.LOST_IN_INGEST) {
                continue;
            }
            boolean handedOver = handOver && !(hit && fault == Fault.NEVER_HANDED_OVER);
            entries.add(new IngestLedgerApi.Entry(receipt.deviceId(), receipt.ref(), event, 1, handedOver));
            if (hit && fault == Fault.TWO_EVENTS) {
                entries.add(new IngestLedgerApi.Entry(
                        receipt.deviceId(),
                        receipt.ref(),
                        EventId.of("00000000-0000-0000-0000-000000000001"),
                        1,
                        true));
            }
        }
        return WireJson.mapper().writeValueAsBytes(new IngestLedgerApi.Answer(entries));
    }

    private byte[] responseCenter(byte[] body) {
        var question = WireJson.mapper().readValue(body, AlarmLedgerApi.Question.class);
        List<AlarmLedgerApi.Entry> entries = new ArrayList<>();
        for (EventId event : question.eventIds()) {
            boolean hit = event.equals(question.eventIds().getLast());
            if (!(hit && fault == Fault.LOST_IN_RESPONSE_CENTER)) {
                entries.add(new AlarmLedgerApi.Entry(
                        event, new AlarmId(event.value()), hit && fault == Fault.TWO_LOG_ENTRIES ? 2 : 1));
            }
        }
        return WireJson.mapper().writeValueAsBytes(new AlarmLedgerApi.Answer(entries));
    }

    private static HttpServer serve(Answering answering) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/internal/v1/ledger-checks", exchange -> answer(exchange, answering));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!("Bearer " + CREDENTIAL).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] answer = answering.to(body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private interface Answering {
        byte[] to(byte[] body);
    }
}
