package no.vft.response.intake;

import no.vft.api.handoff.HandoffApi;
import no.vft.api.handoff.IntakeBatch;
import no.vft.api.handoff.IntakeResult;
import org.springframework.web.bind.annotation.RestController;

/** The internal way in. */
@RestController
class IntakeController implements HandoffApi {
    private final Intake intake;

    IntakeController(Intake intake) {
        this.intake = intake;
    }

    @Override
    public IntakeResult handOver(IntakeBatch batch) {
        return intake.take(batch);
    }
}
