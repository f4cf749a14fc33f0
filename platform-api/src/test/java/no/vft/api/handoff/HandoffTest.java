package no.vft.api.handoff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import no.vft.api.Golden;
import no.vft.api.device.AlarmKind;
import no.vft.api.device.Channel;
import no.vft.api.device.Position;
import no.vft.api.device.Trigger;
import no.vft.api.handoff.IntakeResult.Answer;
import no.vft.api.handoff.IntakeResult.Outcome;
import no.vft.api.id.AlarmId;
import no.vft.api.id.DeviceId;
import no.vft.api.id.EventId;
import org.junit.jupiter.api.Test;

class HandoffTest {
    private static final EventId FIRST = EventId.of("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final EventId SECOND = EventId.of("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final AlarmId ALARM = AlarmId.of("01890a5d-b000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-03-14T02:15:30.471Z");

    @Test
    void readsAndWritesABatch() {
        Golden.assertBothWays("intake-batch", new IntakeBatch(List.of(alarm(), unreadable())));
    }

    @Test
    void readsAndWritesAResult() {
        Golden.assertBothWays(
                "intake-result",
                new IntakeResult(
                        List.of(new Answer(FIRST, Outcome.RAISED, ALARM), new Answer(SECOND, Outcome.FAILED, null))));
    }

    @Test
    void refusesAnEmptyAndAnOversizedBatch() {
        assertThatThrownBy(() -> new IntakeBatch(List.of())).isInstanceOf(IllegalArgumentException.class);
        var tooMany = Collections.nCopies(IntakeBatch.MAX_EVENTS + 1, unreadable());
        assertThatThrownBy(() -> new IntakeBatch(tooMany)).isInstanceOf(IllegalArgumentException.class);
    }

    private static IntakeEvent alarm() {
        return new IntakeEvent(
                FIRST,
                "demo-0001",
                new DeviceId("demo-0001"),
                IntakeEvent.Form.ALARM,
                "p-000017",
                AlarmKind.UNKNOWN,
                "GAS_LEAK_NEARBY",
                AT,
                AT.minusMillis(221),
                1,
                new Trigger("PENDANT", "pendant-1", 83),
                "bathroom",
                new Position(59.9139, 10.7522, null, null),
                new Channel(Channel.Bearer.NB_IOT, Channel.Role.REDUNDANT, -120),
                "tel:+4700000000",
                "gas",
                null,
                null);
    }

    private static IntakeEvent unreadable() {
        return new IntakeEvent(
                SECOND,
                "é è",
                null,
                IntakeEvent.Form.UNREADABLE,
                null,
                AlarmKind.UNKNOWN,
                null,
                AT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "eyJyZWYiOg==",
                "The payload is not JSON.");
    }
}
