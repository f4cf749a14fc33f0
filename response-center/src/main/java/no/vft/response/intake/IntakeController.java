package no.vft.response.intake;

import no.vft.api.handoff.HandoffApi;
import no.vft.api.handoff.IntakeBatch;
import no.vft.api.handoff.IntakeResult;
import no.vft.api.ledger.AlarmLedgerApi;
import no.vft.response.alarm.AlarmLog;
import org.springframework.web.bind.annotation.RestController;

/** The internal way in: the hand-off, and the question afterwards whether all of it is there. */
@RestController
class IntakeController implements HandoffApi, AlarmLedgerApi {
    private final Intake intake;
    private final AlarmLog log;

    IntakeController(Intake intake, AlarmLog log) {
        this.intake = intake;
        this.log = log;
    }

    @Override
    public IntakeResult handOver(IntakeBatch batch) {
        return intake.take(batch);
    }

    @Override
    public AlarmLedgerApi.Answer check(AlarmLedgerApi.Question question) {
        return new AlarmLedgerApi.Answer(log.countLines(question.eventIds()).stream()
                .map(taken -> new Entry(taken.eventId(), taken.alarmId(), taken.lines()))
                .toList());
    }
}
