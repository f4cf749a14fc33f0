package no.vft.response.queue;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import no.vft.response.operator.Operator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One browser on the stream. Messages wait in a bounded queue that a thread of its own writes out, so that a slow
 * browser delays nobody; when the queue is full the browser is dropped, comes again and starts from a snapshot.
 */
final class StreamClient {
    static final int MOST_WAITING = 2_000;
    private static final Message END = new Message("end", null, "");

    private final Operator operator;
    private final SseEmitter emitter;
    private final JsonMapper json;
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean open = true;

    /** One message; {@code position} is null where the browser's place in the log stays the same. */
    record Message(String event, @Nullable String position, Object body) {}

    StreamClient(Operator operator, SseEmitter emitter, JsonMapper json) {
        this.operator = operator;
        this.emitter = emitter;
        this.json = json;
    }

    Operator operator() {
        return operator;
    }

    boolean isOpen() {
        return open;
    }

    /** Puts a message in line; closes the stream when the browser does not keep up. */
    void offer(Message message) {
        if (open && !waiting.offer(message)) {
            close();
        }
    }

    /** Writes out until the stream is closed; returns then. */
    void run() {
        try {
            var message = waiting.take();
            while (message != END) {
                send(message);
                message = waiting.take();
            }
        } catch (IOException | IllegalStateException gone) {
            open = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
            emitter.complete();
        }
    }

    private void send(Message message) throws IOException {
        var event = SseEmitter.event()
                .name(message.event())
                .data(json.writeValueAsString(message.body()), MediaType.TEXT_PLAIN);
        if (message.position() != null) {
            event.id(message.position());
        }
        emitter.send(event);
    }

    /** Ends the stream: what still waits is dropped, and {@link #run} returns. */
    void close() {
        open = false;
        waiting.clear();
        var ended = waiting.offer(END);
        if (!ended) {
            throw new IllegalStateException("a queue that was just emptied, and that takes no more, is full");
        }
    }
}
