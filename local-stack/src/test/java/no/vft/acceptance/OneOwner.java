package no.vft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.vft.acceptance.actor.OperatorSession;
import no.vft.acceptance.actor.SharedPlatform;
import no.vft.sim.fleet.Press;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Promise 4: a claim has one winner, and the loser is told who has it and since when. */
@ExtendWith(SharedPlatform.class)
class OneOwner {
    private static final String DEVICE = "demo-0002";

    @Test
    void refusesTheSecondOperatorWhoClaimsAtTheSameMoment(SharedPlatform.Running platform) throws Exception {
        try (var fleet = platform.connect(DEVICE);
                var kari = OperatorSession.of(platform.stack(), "kari");
                var ola = OperatorSession.of(platform.stack(), "ola");
                var threads = Executors.newFixedThreadPool(2)) {
            fleet.device().press(Press.button());
            var card = kari.awaitCard(DEVICE);
            var together = new CyclicBarrier(2);
            var attempts = new ArrayList<Callable<OperatorSession.Answer>>();
            for (var operator : new OperatorSession[] {kari, ola}) {
                attempts.add(() -> {
                    together.await();
                    return operator.tryCommand(card, "claim", Map.of());
                });
            }

            var answers = threads.invokeAll(attempts).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(answers).extracting(OperatorSession.Answer::status).containsExactlyInAnyOrder(200, 409);
            var refusal = answers.stream()
                    .filter(answer -> answer.status() == 409)
                    .findFirst()
                    .orElseThrow()
                    .body();
            assertThat(refusal.path("type").asString()).isEqualTo("urn:vft:problem:already-claimed");
            var owner = kari.awaitCard(DEVICE).path("owner");
            assertThat(refusal.path("owner")).isEqualTo(owner.path("name"));
            assertThat(refusal.path("ownerId")).isEqualTo(owner.path("operatorId"));
            assertThat(refusal.path("since")).isEqualTo(owner.path("since"));
        }
    }
}
