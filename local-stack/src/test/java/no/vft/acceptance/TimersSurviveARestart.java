package no.vft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import no.vft.acceptance.actor.OperatorSession;
import no.vft.acceptance.actor.SharedPlatform;
import no.vft.sim.fleet.Press;
import no.vft.stack.ServiceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise 6: deadlines live in the database, and a process that dies takes none of them with it. */
@ExtendWith(SharedPlatform.class)
class TimersSurviveARestart {
    private static final String DEVICE = "demo-0004";

    @Test
    void escalatesAndBreachesAnAlarmThatWasRaisedBeforeTheKill(SharedPlatform.Running platform) throws Exception {
        try (var fleet = platform.connect(DEVICE);
                var kari = OperatorSession.of(platform.stack(), "kari")) {
            fleet.device().press(Press.button());
            var before = kari.awaitCard(DEVICE);
            assertThat(before.path("nextDeadlineAt").asString()).isNotBlank();

            platform.stack().kill9(ServiceName.RESPONSE_CENTER);
            platform.stack().restart(ServiceName.RESPONSE_CENTER);

            var escalated = kari.awaitCard(DEVICE, card -> card.path("level").asInt() >= 1);
            assertThat(escalated.path("alarmId")).isEqualTo(before.path("alarmId"));
            assertThat(escalated.path("clockStartedAt")).isEqualTo(before.path("clockStartedAt"));
            var breached = kari.awaitCard(DEVICE, card -> card.path("breached").asBoolean());
            assertThat(breached.path("nextDeadlineAt").asString()).isNotBlank();
        }
    }
}
