package no.vft.epj;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.vft.api.WireJson;
import no.vft.api.feed.FeedEntry;
import no.vft.api.feed.FeedPage;
import no.vft.api.feed.JournaledBatch;
import no.vft.api.id.AlarmId;

/** Plays response-center's feed over real HTTP: long poll, credential, journaled reports that can be refused. */
final class FeedPeer implements AutoCloseable {
    static final String CREDENTIAL = "feed-secret";
    private static final int REFUSED = 503;

    private final List<String> entries = new ArrayList<>();
    private final List<AlarmId> journaled = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;
    private int port;
    private boolean takesReports = true;
    private AlarmId unwanted;
    private int refusals;
    private int unauthorized;

    static FeedPeer start() {
        var peer = new FeedPeer();
        peer.open();
        return peer;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Comes (back) on the same port. */
    synchronized void open() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/v1/feed", exchange -> answer(exchange, this::page));
        server.createContext("/internal/v1/journaled", exchange -> answer(exchange, this::report));
        server.start();
    }

    synchronized void goAway() {
        server.stop(0);
    }

    synchronized void publish(FeedEntry... more) {
        Arrays.stream(more).map(WireJson.mapper()::writeValueAsString).forEach(entries::add);
        notifyAll();
    }

    synchronized void publishRaw(String entry) {
        entries.add(entry);
        notifyAll();
    }

    synchronized String nextCursor() {
        return Integer.toString(entries.size() + 1);
    }

    synchronized void takesReports(boolean takes) {
        takesReports = takes;
    }

    synchronized void refuses(AlarmId alarmId) {
        unwanted = alarmId;
    }

    synchronized List<AlarmId> journaled() {
        return List.copyOf(journaled);
    }

    synchronized int refusals() {
        return refusals;
    }

    synchronized int unauthorized() {
        return unauthorized;
    }

    private interface Handler {
        Answer handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private record Answer(int status, String body) {}

    private void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Answer answer;
            if (!("Bearer " + CREDENTIAL).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                synchronized (this) {
                    unauthorized++;
                }
                answer = new Answer(401, "");
            } else {
                answer = handler.handle(exchange);
            }
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Answer page(HttpExchange exchange) throws InterruptedException {
        var query = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var after = Integer.parseInt(query.get("after"));
        var limit = Integer.parseInt(query.get("limit"));
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(wait(query));
        while (entries.size() <= after && ended.getCount() > 0) {
            var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        var page = entries.subList(Math.min(after, entries.size()), Math.min(entries.size(), after + limit));
        var next = Integer.toString(after + page.size());
        if (page.isEmpty()) {
            return new Answer(200, WireJson.mapper().writeValueAsString(new FeedPage(List.of(), next)));
        }
        return new Answer(200, "{\"entries\":[" + String.join(",", page) + "],\"next\":\"" + next + "\"}");
    }

    private static long wait(Map<String, String> query) {
        return Long.parseLong(query.get("wait").replace("s", ""));
    }

    private synchronized Answer report(HttpExchange exchange) throws IOException {
        var batch = WireJson.mapper().readValue(exchange.getRequestBody().readAllBytes(), JournaledBatch.class);
        if (!takesReports) {
            refusals++;
            notifyAll();
            return new Answer(REFUSED, "");
        }
        if (unwanted != null && batch.alarmIds().contains(unwanted)) {
            refusals++;
            return new Answer(404, "");
        }
        journaled.addAll(batch.alarmIds());
        return new Answer(204, "");
    }

    @Override
    public void close() {
        ended.countDown();
        synchronized (this) {
            notifyAll();
        }
        server.stop(0);
    }
}
