package no.vft.epj.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.vft.api.feed.CaseRecord;
import no.vft.api.feed.CaseRecord.CaseEvent;
import no.vft.epj.journal.NoteEvent.Code;
import org.jspecify.annotations.Nullable;

/** What happened, reduced to the steps that a journal counts. */
final class NoteEvents {
    private NoteEvents() {}

    /** The steps, oldest first; the case's own times stand where its log has no entry. */
    static List<NoteEvent> of(CaseRecord resolved) {
        var steps = new ArrayList<NoteEvent>();
        steps.add(new NoteEvent(
                Code.REPORTED, resolved.raisedAt(), Alert.of(resolved.kind()).name()));
        resolved.events().forEach(event -> steps.addAll(stepsOf(event, resolved.speechConfirmed())));
        addWhenMissing(steps, Code.TAKEN, resolved.claimedAt(), "");
        addWhenMissing(steps, Code.TALK, resolved.answeredAt(), talk(resolved.speechConfirmed()));
        var end = resolved.resolvedAt();
        steps.add(new NoteEvent(
                Code.ACKNOWLEDGED, end, PlainText.line(resolved.resolvedBy().name())));
        steps.add(new NoteEvent(Code.CAUSE, end, PlainText.line(resolved.causeName())));
        var measure =
                PlainText.lineOrNull(resolved.measureName() == null ? resolved.measure() : resolved.measureName());
        if (measure != null) {
            steps.add(new NoteEvent(Code.MEASURE, end, measure));
        }
        steps.sort(Comparator.comparing(NoteEvent::at));
        return steps;
    }

    private static List<NoteEvent> stepsOf(CaseEvent event, boolean speechConfirmed) {
        var who = PlainText.line(Objects.requireNonNullElse(event.actorName(), ""));
        var service = PlainText.line(event.detail().getOrDefault("service", ""));
        return switch (event.kind()) {
            case CLAIMED -> List.of(new NoteEvent(Code.TAKEN, event.at(), who));
            case ANSWERED -> List.of(new NoteEvent(Code.TALK, event.at(), talk(speechConfirmed)));
            case DISPATCHED ->
                List.of(
                        new NoteEvent(Code.CALL_OUT, event.at(), service),
                        new NoteEvent(Code.ACTION, event.at(), "Utrykning bestilt"));
            case CALL_OUT_ACCEPTED -> List.of(new NoteEvent(Code.CALL_OUT_ACCEPTED, event.at(), service));
            case CALL_OUT_ON_SITE -> List.of(new NoteEvent(Code.ACTION, event.at(), "Utrykning fremme hos bruker"));
            case CALL_OUT_CANCELLED -> List.of(new NoteEvent(Code.ACTION, event.at(), "Utrykning avlyst"));
            case CALL_OUT_OVERDUE -> List.of(new NoteEvent(Code.ACTION, event.at(), "Utrykning ikke bekreftet i tide"));
            // The first report stands once, from the case itself; the end has its own steps with their reasons.
            case RAISED, RESOLVED, CLOSED -> List.of();
            // The work of the centre within itself is no step of the care.
            case PRESSED_AGAIN,
                    TEST_LOGGED,
                    CANCELLED_BY_DEVICE,
                    ESCALATED,
                    BREACHED,
                    REMINDED,
                    RELEASED,
                    CLAIM_LOST,
                    PRESS_SEEN,
                    HELD,
                    HOLD_EXPIRED,
                    CALL_OUT_ON_THE_WAY,
                    NOTED -> List.of();
        };
    }

    private static void addWhenMissing(List<NoteEvent> steps, Code code, @Nullable Instant at, String text) {
        if (at != null && steps.stream().noneMatch(step -> step.code() == code)) {
            steps.add(new NoteEvent(code, at, text));
        }
    }

    static String talk(boolean speechConfirmed) {
        return speechConfirmed ? "Toveis tale bekreftet" : "Vurdert uten talekontakt";
    }
}
