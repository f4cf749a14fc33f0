package no.vft.api.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.vft.api.Golden;
import no.vft.api.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class AlarmMessageTest {
    private static final Instant PRESSED = Instant.parse("2026-03-14T02:15:30.250Z");

    @Test
    void readsAndWritesEveryField() {
        Golden.assertBothWays(
                "alarm-full",
                new AlarmMessage(
                        "p-000017",
                        "FALL",
                        PRESSED,
                        2,
                        new Trigger("FALL_DETECTOR", "pendant-1", 83),
                        "bathroom",
                        new Position(59.9139, 10.7522, 25.0, Instant.parse("2026-03-14T02:15:12Z")),
                        new Channel(Channel.Bearer.LTE_M, Channel.Role.PRIMARY, -97),
                        "sip:demo-0001@voice.example.org",
                        "hard impact",
                        Map.of()));
    }

    @Test
    void leavesAbsentFieldsOut() {
        Golden.assertBothWays("alarm-minimal", message("p-1", "SAFETY_BUTTON", Map.of()));
    }

    @Test
    void keepsFieldsThatItDoesNotKnow() {
        Golden.assertBothWays(
                "alarm-unknown-fields",
                message(
                        "p-1",
                        "SAFETY_BUTTON",
                        Map.of("vendor", Map.of("model", "X2", "codes", List.of(1, 2)), "steps", 4711)));
    }

    @Test
    void keepsAnUnknownKindAndReadsItAsUnknown() {
        var message = WireJson.mapper().readValue(Golden.text("alarm-unknown-kind"), AlarmMessage.class);
        assertThat(message.kind()).isEqualTo("GAS_LEAK_NEARBY");
        assertThat(message.kindOrUnknown()).isEqualTo(AlarmKind.UNKNOWN);
    }

    @Test
    void readsAMissingKindAsUnknown() {
        assertThat(read("{\"ref\":\"p-1\"}").kindOrUnknown()).isEqualTo(AlarmKind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fall", "Fall", " FALL "})
    void readsTheKindInAnyCase(String kind) {
        assertThat(message("p-1", kind, Map.of()).kindOrUnknown()).isEqualTo(AlarmKind.FALL);
    }

    @ParameterizedTest
    @EnumSource(AlarmKind.class)
    void knowsEveryKindByItsName(AlarmKind kind) {
        assertThat(AlarmKind.of(kind.name())).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "é", "#", "+", "p\n"})
    void refusesABadReference(String ref) {
        assertThatThrownBy(() -> message(ref, "FALL", Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(AlarmMessage.isRef(ref)).isFalse();
    }

    @Test
    void takesAReferenceOfSixtyFourCharactersAndNoneLonger() {
        assertThat(AlarmMessage.isRef("x".repeat(64))).isTrue();
        assertThat(AlarmMessage.isRef("x".repeat(65))).isFalse();
        assertThat(AlarmMessage.isRef(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null{",
                "[]",
                "\"text\"",
                "{}",
                "{\"ref\":null}",
                "{\"ref\":\"p-1\"} trailing",
                "{\"ref\":\"p-1\",\"occurredAt\":\"yesterday\"}",
                "{\"ref\":\"p-1\",\"position\":{\"lat\":91,\"lon\":0}}",
                "{\"ref\":\"p-1\",\"position\":{\"lat\":0,\"lon\":0,\"accuracyMeters\":-1}}"
            })
    void refusesWhatIsNoAlarm(String payload) {
        assertThatThrownBy(() -> read(payload)).isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesDeepNestingWithoutUsingUpTheStack() {
        var payload = "{\"ref\":\"p-1\",\"x\":" + "[".repeat(4_000) + "]".repeat(4_000) + "}";
        assertThatThrownBy(() -> read(payload)).isInstanceOf(JacksonException.class);
    }

    private static AlarmMessage read(String payload) {
        return WireJson.mapper().readValue(payload, AlarmMessage.class);
    }

    private static AlarmMessage message(String ref, String kind, Map<String, Object> unknown) {
        return new AlarmMessage(ref, kind, null, null, null, null, null, null, null, null, unknown);
    }
}
