package no.vft.api.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.vft.api.WireJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final String UUID_TEXT = "01890a5d-ac96-774b-bcce-b302099a8057";

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "A-1_b", "demo-0001", "0123456789012345678901234567890123456789012345678901234567890123"})
    void takesDeviceIds(String text) {
        assertThat(DeviceId.find(text)).contains(new DeviceId(text));
        assertThat(new DeviceId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a/b",
                "+",
                "#",
                "$SYS",
                "a b",
                "a.b",
                "é",
                "a\n",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void refusesWhatCouldNotBeATopicSegment(String text) {
        assertThat(DeviceId.find(text)).isEmpty();
        assertThatThrownBy(() -> new DeviceId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "301", "03011", "O301", "03 1"})
    void refusesWhatIsNoMunicipalityNumber(String text) {
        assertThatThrownBy(() -> new MunicipalityNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheLeadingZeroOfAMunicipalityNumber() {
        assertThat(WireJson.mapper().writeValueAsString(new MunicipalityNumber("0301")))
                .isEqualTo("\"0301\"");
    }

    @Test
    void writesIdsAsPlainText() {
        var quoted = '"' + UUID_TEXT + '"';
        assertThat(WireJson.mapper().writeValueAsString(AlarmId.of(UUID_TEXT))).isEqualTo(quoted);
        assertThat(WireJson.mapper().writeValueAsString(EventId.of(UUID_TEXT))).isEqualTo(quoted);
        assertThat(WireJson.mapper().writeValueAsString(RecipientId.of(UUID_TEXT)))
                .isEqualTo(quoted);
        assertThat(WireJson.mapper().readValue(quoted, AlarmId.class)).isEqualTo(AlarmId.of(UUID_TEXT));
        assertThat(WireJson.mapper().readValue(quoted, EventId.class)).isEqualTo(EventId.of(UUID_TEXT));
        assertThat(WireJson.mapper().readValue(quoted, RecipientId.class)).isEqualTo(RecipientId.of(UUID_TEXT));
        assertThat(WireJson.mapper().readValue("\"demo-0001\"", DeviceId.class)).isEqualTo(new DeviceId("demo-0001"));
    }

    @Test
    void refusesTextThatIsNoUuid() {
        assertThatThrownBy(() -> AlarmId.of("1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventId.of("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RecipientId.of("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ordersIdsByTheirValue() {
        var lower = "00000000-0000-7000-8000-000000000001";
        var higher = "00000000-0000-7000-8000-000000000002";
        assertThat(AlarmId.of(lower)).isLessThan(AlarmId.of(higher));
        assertThat(EventId.of(lower)).isLessThan(EventId.of(higher));
        assertThat(RecipientId.of(lower)).isLessThan(RecipientId.of(higher));
        assertThat(new DeviceId("a")).isLessThan(new DeviceId("b"));
        assertThat(new MunicipalityNumber("0301")).isLessThan(new MunicipalityNumber("1103"));
    }
}
