package no.vft.response.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.vft.api.handoff.IntakeResult.Answer;
import no.vft.api.handoff.IntakeResult.Outcome;
import org.springframework.stereotype.Component;

/** Counts what became of the events that were handed over. */
@Component
class IntakeMetrics {
    private final Map<Outcome, Counter> events = new EnumMap<>(Outcome.class);

    IntakeMetrics(MeterRegistry registry) {
        for (var outcome : Outcome.values()) {
            events.put(
                    outcome,
                    Counter.builder("response.intake.events")
                            .description("Events that were handed over, by what became of them")
                            .tag("outcome", outcome.name())
                            .register(registry));
        }
    }

    void taken(List<Answer> answers) {
        for (var answer : answers) {
            var counter = events.get(answer.outcome());
            if (counter != null) {
                counter.increment();
            }
        }
    }
}
