package no.vft.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import no.vft.acceptance.actor.Desk;
import no.vft.acceptance.actor.OperatorSession;
import no.vft.acceptance.actor.SharedPlatform;
import no.vft.sim.fleet.Press;
import no.vft.stack.ServiceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a press on a device to an operator's screen, and what the screen says while it cannot know. */
@ExtendWith(SharedPlatform.class)
class APressReachesTheScreen {
    @Test
    void ringsIsTakenAndShowsThePersonOnlyThen(SharedPlatform.Running platform) throws Exception {
        try (var desk = Desk.onDuty(platform.stack(), "kari");
                var ola = OperatorSession.of(platform.stack(), "ola");
                var fleet = platform.connect("demo-0001")) {
            fleet.device().press(Press.button());
            var alarmId = ola.awaitCard("demo-0001").path("alarmId").asString();

            assertThat(desk.card(alarmId)).isVisible();
            assertThat(desk.card(alarmId)).hasAttribute("data-state", "WAITING");
            assertThat(desk.byId("sound-state")).hasAttribute("data-ringing", "true");

            desk.card(alarmId)
                    .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                    .click();
            assertThat(desk.byId("identity-hidden")).isVisible();
            desk.byId("claim").click();
            assertThat(desk.byId("case")).hasAttribute("data-state", "CLAIMED");
            assertThat(desk.byId("case-person")).isVisible();
            desk.byId("answer-speech").click();
            assertThat(desk.byId("case")).hasAttribute("data-state", "ANSWERED");

            fleet.device().press(Press.button());
            assertThat(desk.byId("seen").first()).isVisible();
        }
    }

    @Test
    void saysThatItsListMayBeOldWhileTheServiceIsAway(SharedPlatform.Running platform) throws Exception {
        try (var desk = Desk.onDuty(platform.stack(), "ola")) {
            assertThat(desk.byId("stream-state")).hasAttribute("data-phase", "LIVE");

            platform.stack().kill9(ServiceName.RESPONSE_CENTER);
            assertThat(desk.byId("stream-banner")).isVisible();
            assertThat(desk.byId("take-top")).isDisabled();

            platform.stack().restart(ServiceName.RESPONSE_CENTER);
            assertThat(desk.byId("stream-state")).hasAttribute("data-phase", "LIVE");
            assertThat(desk.byId("stream-banner")).isHidden();

            try (var fleet = platform.connect("demo-0011");
                    var kari = OperatorSession.of(platform.stack(), "kari")) {
                fleet.device().press(Press.button());
                var card = kari.awaitCard("demo-0011");
                assertThat(desk.card(card.path("alarmId").asString())).isVisible();
                kari.command(card, "claim", Map.of());
                assertThat(desk.card(card.path("alarmId").asString())).hasAttribute("data-state", "CLAIMED");
            }
        }
    }
}
