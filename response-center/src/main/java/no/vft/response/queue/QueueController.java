package no.vft.response.queue;

import java.util.List;
import java.util.Optional;
import no.vft.api.id.DeviceId;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.ProblemException;
import no.vft.response.alarm.AlarmState;
import no.vft.response.alarm.Alarms;
import no.vft.response.alarm.ResolutionCodes;
import no.vft.response.operator.CurrentOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The queue and its stream, and the codes a case is closed with. */
@RestController
@RequestMapping("/api/v1")
class QueueController {
    private static final int LARGEST_LIST = 200;

    private final Queue queue;
    private final QueueStream stream;
    private final QueueCards cards;
    private final Alarms alarms;
    private final CurrentOperator current;

    QueueController(Queue queue, QueueStream stream, QueueCards cards, Alarms alarms, CurrentOperator current) {
        this.queue = queue;
        this.stream = stream;
        this.cards = cards;
        this.alarms = alarms;
        this.current = current;
    }

    @GetMapping("/queue")
    QueueSnapshot queue() {
        return queue.snapshot(current.get());
    }

    @GetMapping(path = "/queue/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "lastEventId", required = false) @Nullable String lastEventIdAgain) {
        var last = Optional.ofNullable(lastEventId).or(() -> Optional.ofNullable(lastEventIdAgain));
        return ResponseEntity.ok()
                .header("X-Accel-Buffering", "no")
                .header("Cache-Control", "no-store")
                .body(stream.open(current.get(), last));
    }

    /** Alarms, newest first, open and closed. */
    @GetMapping("/alarms")
    List<QueueCard> list(
            @RequestParam(required = false) @Nullable DeviceId deviceId,
            @RequestParam(required = false) @Nullable AlarmState state,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_LIST) {
            throw new ProblemException(ProblemType.INVALID_INPUT, "limit is 1 to " + LARGEST_LIST);
        }
        var source = deviceId == null ? null : deviceId.value();
        return alarms.listNewest(current.get().municipalities(), source, state, limit).stream()
                .map(cards::of)
                .toList();
    }

    @GetMapping("/codes")
    ResolutionCodes codes() {
        return ResolutionCodes.ALL;
    }
}
