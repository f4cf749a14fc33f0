package no.vft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.vft.acceptance.actor.OperatorSession;
import no.vft.acceptance.actor.SharedPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise 2: nothing on an alarm topic is dropped; what cannot be read is shown to an operator. */
@ExtendWith(SharedPlatform.class)
class AnUnreadablePayloadBecomesAnAlarm {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"demo-0021 | {\"ref\":", "demo-0022 | hello", "demo-0023 | {\"kind\":\"FALL\"}", "demo-0024 | []"})
    void ringsAsOneThatCouldNotBeRead(String device, String payload, SharedPlatform.Running platform) throws Exception {
        ringsAsUnreadable(platform, device, payload.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ringsWhenThePayloadIsLargerThanAnyAlarm(SharedPlatform.Running platform) throws Exception {
        ringsAsUnreadable(platform, "demo-0025", "x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ringsWhenThePayloadIsEmpty(SharedPlatform.Running platform) throws Exception {
        ringsAsUnreadable(platform, "demo-0026", new byte[0]);
    }

    private static void ringsAsUnreadable(SharedPlatform.Running platform, String device, byte[] payload)
            throws Exception {
        try (var fleet = platform.connect(device);
                var kari = OperatorSession.of(platform.stack(), "kari")) {
            fleet.device().publishRaw(fleet.device().alarmTopic(), payload);

            var card = kari.awaitCard(device);
            assertThat(card.path("form").asString()).isEqualTo("UNREADABLE");
            assertThat(card.path("recipientKnown").asBoolean()).isTrue();
            assertThat(fleet.fleet().awaitFigures(figures -> figures.receiptsUnreadable() == 1, Duration.ofSeconds(30)))
                    .isTrue();
        }
    }

    @Test
    void ringsForADeviceThatNobodyKnows(SharedPlatform.Running platform) throws Exception {
        var device = "nobody-knows-me";
        try (var fleet = platform.connect(device);
                var kari = OperatorSession.of(platform.stack(), "kari")) {
            fleet.device().press(no.vft.sim.fleet.Press.of("SOMETHING_NEW"));
            var card = kari.awaitCard(device);
            assertThat(card.path("deviceKnown").asBoolean()).isFalse();
            assertThat(card.path("kind").asString()).isEqualTo("UNKNOWN");
        }
    }
}
