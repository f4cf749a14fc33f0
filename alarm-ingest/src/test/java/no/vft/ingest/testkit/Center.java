package no.vft.ingest.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import no.vft.api.WireJson;
import no.vft.api.feed.FeedEntry;
import no.vft.api.feed.FeedPage;
import no.vft.api.handoff.IntakeBatch;
import no.vft.api.handoff.IntakeEvent;
import no.vft.api.handoff.IntakeResult;
import no.vft.api.handoff.IntakeResult.Answer;
import no.vft.api.handoff.IntakeResult.Outcome;
import no.vft.api.id.AlarmId;

/** The other end of the hand-off and the feed, over real HTTP. */
public final class Center implements AutoCloseable {
    /** The status for a batch that is taken. */
    public static final int TAKEN = 200;

    private final HttpServer server;
    private final List<IntakeEvent> taken = new CopyOnWriteArrayList<>();
    private final List<FeedEntry> feed = new CopyOnWriteArrayList<>();
    private final List<String> credentials = new CopyOnWriteArrayList<>();
    private volatile Function<IntakeBatch, Integer> status = batch -> TAKEN;
    private volatile int calls;

    /** Starts it on a free port of the loopback. */
    public Center() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/v1/intake-events", this::takeBatch);
        server.createContext("/internal/v1/feed", this::answerFeed);
        server.start();
    }

    /** Its base address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Decides the HTTP status for each batch from now on. */
    public void answers(Function<IntakeBatch, Integer> decision) {
        status = decision;
    }

    /** Forgets everything and takes everything. */
    public void reset() {
        taken.clear();
        status = batch -> TAKEN;
    }

    /** Adds an entry to the feed. */
    public void tell(FeedEntry entry) {
        feed.add(entry);
    }

    /** A cursor for the next entry. */
    public String nextCursor() {
        return String.valueOf(feed.size() + 1);
    }

    /** Every event taken, in order. */
    public List<IntakeEvent> taken() {
        return List.copyOf(taken);
    }

    /** How often a batch came. */
    public int calls() {
        return calls;
    }

    /** The Authorization headers that were seen. */
    public List<String> credentials() {
        return List.copyOf(credentials);
    }

    private synchronized void takeBatch(HttpExchange exchange) throws IOException {
        calls++;
        credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var batch = WireJson.mapper().readValue(exchange.getRequestBody().readAllBytes(), IntakeBatch.class);
        int decided = status.apply(batch);
        if (decided != TAKEN) {
            exchange.sendResponseHeaders(decided, -1);
            exchange.close();
            return;
        }
        taken.addAll(batch.events());
        var answers = new ArrayList<Answer>();
        batch.events()
                .forEach(event ->
                        answers.add(new Answer(event.eventId(), Outcome.RAISED, new AlarmId(UUID.randomUUID()))));
        send(exchange, new IntakeResult(answers));
    }

    private void answerFeed(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        var after = Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1"));
        var entries = feed.subList(after, feed.size());
        send(exchange, new FeedPage(entries, String.valueOf(after + entries.size())));
    }

    private static void send(HttpExchange exchange, Object body) throws IOException {
        var bytes = WireJson.mapper().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(TAKEN, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
