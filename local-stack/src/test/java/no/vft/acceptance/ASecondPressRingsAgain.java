package no.vft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.vft.acceptance.actor.OperatorSession;
import no.vft.acceptance.actor.SharedPlatform;
import no.vft.sim.fleet.Press;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise 3: one press is one alarm; a second one joins it, rings again, and must be seen before closing. */
@ExtendWith(SharedPlatform.class)
class ASecondPressRingsAgain {
    private static final String DEVICE = "demo-0003";

    @Test
    void joinsTheOpenAlarmAndMustBeSeenBeforeClosing(SharedPlatform.Running platform) throws Exception {
        try (var fleet = platform.connect(DEVICE);
                var kari = OperatorSession.of(platform.stack(), "kari")) {
            fleet.device().press(Press.button());
            var first = kari.awaitCard(DEVICE);
            var claimed = kari.command(first, "claim", Map.of());
            kari.command(claimed, "answer", Map.of("speech", "CONFIRMED"));

            fleet.device().press(Press.button());
            var again = kari.awaitCard(DEVICE, card -> card.path("presses").asInt() == 2);

            assertThat(again.path("alarmId")).isEqualTo(first.path("alarmId"));
            assertThat(again.path("clockStartedAt")).isEqualTo(first.path("clockStartedAt"));
            assertThat(again.path("unseenPresses").asInt()).isEqualTo(1);
            assertThat(kari.tryCommand(again, "resolve", resolution(kari)).status())
                    .isEqualTo(409);

            var seen = kari.command(again, "seen", Map.of());
            assertThat(seen.path("card").path("unseenPresses").asInt()).isZero();
            kari.command(seen, "resolve", resolution(kari));
        }
    }

    @Test
    void countsTheSamePressOverTwoChannelsOnce(SharedPlatform.Running platform) throws Exception {
        var device = "demo-0013";
        try (var fleet = platform.connect(device);
                var kari = OperatorSession.of(platform.stack(), "kari")) {
            fleet.device().press(new Press("SAFETY_BUTTON", null, null, 5, Map.of()));
            kari.awaitCard(device);

            // All copies are answered before the second look: each one has its own receipt.
            assertThat(fleet.fleet()
                            .awaitFigures(
                                    figures -> figures.receiptsNew() + figures.receiptsDuplicate() >= 10,
                                    java.time.Duration.ofSeconds(30)))
                    .isTrue();
            assertThat(fleet.fleet().figures().receiptsNew()).isEqualTo(1);
            assertThat(kari.awaitCard(device).path("presses").asInt()).isEqualTo(1);
            assertThat(fleet.check().isClean()).isTrue();
        }
    }

    static Map<String, Object> resolution(OperatorSession operator) {
        var codes = operator.get("/api/v1/codes").ok();
        return Map.of(
                "cause", codes.path("causes").get(0).path("code").asString(),
                "measure", codes.path("measures").get(0).path("code").asString(),
                "outcome", codes.path("outcomes").get(0).path("code").asString(),
                "note", "Snakket med personen; alt er i orden.");
    }
}
