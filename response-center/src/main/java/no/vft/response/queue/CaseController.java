package no.vft.response.queue;

import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import no.vft.api.id.AlarmId;
import no.vft.api.problem.ProblemType;
import no.vft.response.access.ProblemException;
import no.vft.response.alarm.AlarmCommand;
import no.vft.response.alarm.CallOut;
import no.vft.response.alarm.ResolutionCodes;
import no.vft.response.alarm.ResolutionCodes.Code;
import no.vft.response.operator.CurrentOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does with an alarm. */
@RestController
@RequestMapping("/api/v1")
class CaseController {
    private final CaseDesk desk;
    private final CaseViews views;
    private final CurrentOperator current;

    CaseController(CaseDesk desk, CaseViews views, CurrentOperator current) {
        this.desk = desk;
        this.views = views;
        this.current = current;
    }

    @GetMapping("/alarms/{id}")
    CaseView get(@PathVariable AlarmId id) {
        var operator = current.get();
        return views.of(desk.get(operator, id), operator);
    }

    @PostMapping("/claims/next")
    CaseView claimNext() {
        var operator = current.get();
        return views.of(desk.claimNext(operator), operator);
    }

    @PostMapping("/alarms/{id}/claim")
    CaseView claim(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.Versioned request) {
        return carryOut(id, request.version(), AlarmCommand.Claim::new);
    }

    @PostMapping("/alarms/{id}/renew")
    Lease renew(@PathVariable AlarmId id) {
        var operator = current.get();
        var claim = desk.carryOut(operator, id, null, AlarmCommand.Renew::new).claim();
        if (claim == null) {
            throw new IllegalStateException("a renewed claim is there");
        }
        return new Lease(claim.leaseUntil());
    }

    record Lease(Instant leaseUntil) {}

    @PostMapping("/alarms/{id}/answer")
    CaseView answer(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.Answer request) {
        var confirmed = request.speech() == CaseRequests.Speech.CONFIRMED;
        return carryOut(id, request.version(), operator -> new AlarmCommand.Answer(operator, confirmed));
    }

    @PostMapping("/alarms/{id}/seen")
    CaseView seen(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.Versioned request) {
        return carryOut(id, request.version(), AlarmCommand.SeePresses::new);
    }

    @PostMapping("/alarms/{id}/hold")
    CaseView hold(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.Hold request) {
        var duration = Duration.ofMinutes(request.minutes());
        return carryOut(id, request.version(), operator -> new AlarmCommand.Hold(operator, duration, request.reason()));
    }

    @PostMapping("/alarms/{id}/release")
    CaseView release(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.WithReason request) {
        return carryOut(id, request.version(), operator -> new AlarmCommand.Release(operator, request.reason()));
    }

    @PostMapping("/alarms/{id}/note")
    CaseView note(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.Note request) {
        return carryOut(id, null, operator -> new AlarmCommand.Note(operator, request.text()));
    }

    @PostMapping("/alarms/{id}/dispatch")
    CaseView dispatch(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.Dispatch request) {
        requireCode(ResolutionCodes.ALL.services(), "service", request.service());
        return carryOut(
                id,
                request.version(),
                operator -> new AlarmCommand.Dispatch(operator, request.service(), request.message()));
    }

    @PostMapping("/alarms/{id}/call-out")
    CaseView callOut(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.Stage request) {
        if (request.stage() == CallOut.Stage.PAGED) {
            throw new ProblemException(
                    ProblemType.INVALID_INPUT, "stage is ACCEPTED, ON_THE_WAY or ON_SITE: PAGED is where it begins.");
        }
        return carryOut(id, request.version(), operator -> new AlarmCommand.AdvanceCallOut(operator, request.stage()));
    }

    @PostMapping("/alarms/{id}/call-out/cancel")
    CaseView cancelCallOut(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.WithReason request) {
        return carryOut(id, request.version(), operator -> new AlarmCommand.CancelCallOut(operator, request.reason()));
    }

    @PostMapping("/alarms/{id}/resolve")
    CaseView resolve(@PathVariable AlarmId id, @Valid @RequestBody CaseRequests.Resolve request) {
        requireCode(ResolutionCodes.ALL.causes(), "cause", request.cause());
        requireCode(ResolutionCodes.ALL.outcomes(), "outcome", request.outcome());
        var measure = request.measure();
        if (measure != null) {
            requireCode(ResolutionCodes.ALL.measures(), "measure", measure);
        }
        return carryOut(
                id,
                request.version(),
                operator -> new AlarmCommand.Resolve(
                        operator, request.cause(), measure, request.outcome(), request.note()));
    }

    private CaseView carryOut(AlarmId id, @Nullable Integer version, Function<String, AlarmCommand> command) {
        var operator = current.get();
        return views.of(desk.carryOut(operator, id, version, command), operator);
    }

    private static void requireCode(List<Code> codes, String field, String code) {
        if (ResolutionCodes.nameIn(codes, code).isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_INPUT, field + " is none of the codes that GET /api/v1/codes lists.");
        }
    }
}
