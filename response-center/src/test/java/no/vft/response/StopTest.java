package no.vft.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.vft.response.access.TestIdentityProvider;
import no.vft.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** The service stops without keeping anybody waiting. */
class StopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void aReaderThatWaitsForNewsIsAnsweredWhenTheServiceStops() throws Exception {
        try (var identity = new TestIdentityProvider();
                var client = HttpClient.newHttpClient()) {
            var service = RunningService.start(TestDatabase.create(), identity);
            var question = HttpRequest.newBuilder(service.internalUri("/internal/v1/feed?after=0&wait=30s&limit=10"))
                    .header("Authorization", "Bearer " + RunningService.CREDENTIAL)
                    .build();
            var answer = client.sendAsync(question, BodyHandlers.ofString());
            var requests = service.bean(MeterRegistry.class);
            await().atMost(PATIENCE).until(() -> {
                var active = requests.find("http.server.requests.active").longTaskTimer();
                return active != null && active.activeTasks() > 0;
            });

            service.close();

            var response = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("\"entries\":[]");
        }
    }
}
