package no.vft.epj.journal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.CaseRecord;
import no.vft.api.feed.CaseRecord.CaseEvent;
import no.vft.api.id.DeviceId;
import no.vft.epj.journal.JournalNote.Part;
import no.vft.epj.journal.JournalNote.Section;
import org.jspecify.annotations.Nullable;

/** The note in words, in bokmål and in Norwegian time. Says nothing of where the person lives. */
final class NoteText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "dd.MM.yyyy 'kl.' HH.mm.ss", Locale.forLanguageTag("nb"))
            .withZone(ZoneId.of("Europe/Oslo"));

    private final CaseRecord resolved;
    private final @Nullable DeviceId deviceId;

    NoteText(CaseRecord resolved, @Nullable DeviceId deviceId) {
        this.resolved = resolved;
        this.deviceId = deviceId;
    }

    List<Section> sections() {
        return Stream.of(
                        new Section(Part.FOLLOW_UP, followUp()),
                        new Section(Part.EVENT, event()),
                        new Section(Part.COMMENT, PlainText.lines(resolved.note())),
                        new Section(Part.SUMMARY, summary()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private List<String> event() {
        var lines = new ArrayList<String>();
        lines.add(Alert.of(resolved.kind()).name() + " meldt " + time(resolved.raisedAt()) + ".");
        if (resolved.occurredAt() != null) {
            lines.add("Utløst " + time(resolved.occurredAt()) + " etter enhetens klokke.");
        }
        var presses = count(AlarmLogKind.PRESSED_AGAIN);
        if (presses > 0) {
            lines.add("Utløst på nytt " + presses + (presses == 1 ? " gang" : " ganger") + " mens hendelsen var åpen.");
        }
        if (count(AlarmLogKind.CANCELLED_BY_DEVICE) > 0) {
            lines.add("Alarmen ble avmeldt fra enheten.");
        }
        lines.add(deviceLine());
        return lines;
    }

    private String deviceLine() {
        if (deviceId == null) {
            return "Enhet: ikke oppgitt.";
        }
        return "Enhet: " + deviceId.value() + (resolved.device() == null ? " (ukjent i registeret)." : ".");
    }

    private List<String> followUp() {
        var lines = new ArrayList<String>();
        var answered = resolved.answeredAt();
        lines.add(
                answered == null
                        ? "Avsluttet uten at samtale ble opprettet."
                        : NoteEvents.talk(resolved.speechConfirmed()) + " " + time(answered) + ".");
        if (resolved.breached()) {
            lines.add("Hendelsen ble ikke besvart innen 60 sekunder.");
        }
        if (count(AlarmLogKind.CALL_OUT_ON_SITE) > 0) {
            lines.add("Utførende tjeneste var hos bruker.");
        }
        lines.add("Årsak: " + PlainText.line(resolved.causeName()) + ".");
        var measure = PlainText.lineOrNull(
                Objects.requireNonNullElse(resolved.measureName(), Objects.requireNonNullElse(resolved.measure(), "")));
        if (measure != null) {
            lines.add("Tiltak: " + measure + ".");
        }
        lines.add("Utfall: " + PlainText.line(resolved.outcomeName()) + ".");
        return lines;
    }

    private List<String> summary() {
        return NoteEvents.of(resolved).stream()
                .map(step -> time(step.at()) + ": " + step.code().display()
                        + (step.text().isEmpty() ? "" : " – " + step.text()))
                .toList();
    }

    private long count(AlarmLogKind kind) {
        return resolved.events().stream()
                .map(CaseEvent::kind)
                .filter(kind::equals)
                .count();
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
