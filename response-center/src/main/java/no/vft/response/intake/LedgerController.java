package no.vft.response.intake;

import no.vft.api.ledger.AlarmLedgerApi;
import no.vft.response.alarm.AlarmLog;
import org.springframework.web.bind.annotation.RestController;

/** The question afterwards: did everything that was handed over arrive, and once? */
@RestController
class LedgerController implements AlarmLedgerApi {
    private final AlarmLog log;

    LedgerController(AlarmLog log) {
        this.log = log;
    }

    @Override
    public Answer check(Question question) {
        return new Answer(log.countLines(question.eventIds()).stream()
                .map(taken -> new Entry(taken.eventId(), taken.alarmId(), taken.lines()))
                .toList());
    }
}
