package no.vft.epj.journal;

import static no.vft.epj.Cases.aResolvedCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import no.vft.api.device.AlarmKind;
import no.vft.api.feed.AlarmLogKind;
import no.vft.api.feed.FeedEntry;
import no.vft.epj.Cases;
import no.vft.epj.journal.JournalNote.Part;
import org.junit.jupiter.api.Test;

class NotesTest {
    @Test
    void countsEveryStepThatTheJournalKnows() {
        var codes = Notes.of(aResolvedCase().entry("1")).events().stream()
                .map(event -> event.code().code())
                .toList();
        assertThat(codes).containsExactly("0", "1", "8", "4", "9", "5", "9", "3", "6", "7");
    }

    @Test
    void tellsTimesInNorwegianTime() {
        var event = section(Notes.of(aResolvedCase().entry("1")), Part.EVENT);
        assertThat(event.getFirst()).isEqualTo("Trygghetsalarm meldt 14.03.2026 kl. 22.59.30.");
    }

    @Test
    void keepsTheLinesOfTheOperatorsNote() {
        var comment = section(Notes.of(aResolvedCase().entry("1")), Part.COMMENT);
        assertThat(comment).containsExactly("Hun hadde falt ved sengen.", "Ingen skader <sett>.");
    }

    @Test
    void hasNoCommentWithoutANote() {
        var note = Notes.of(aResolvedCase().note(" \n ").entry("1"));
        assertThat(note.sections()).extracting(JournalNote.Section::part).doesNotContain(Part.COMMENT);
    }

    @Test
    void everyKindHasACodeOfTheCodeSystem() {
        for (var kind : AlarmKind.values()) {
            assertThat(Alert.of(kind).code()).matches("[1-7](\\.[0-9]{1,2})?");
        }
        assertThat(Alert.of(AlarmKind.SAFETY_BUTTON).code()).isEqualTo("3");
        assertThat(Alert.of(AlarmKind.FALL).code()).isEqualTo("4.1");
        assertThat(Alert.of(AlarmKind.GEOFENCE).code()).isEqualTo("2");
    }

    @Test
    void refusesAResolvedAlarmWithoutItsCase() {
        var empty = new FeedEntry(
                "1",
                Cases.ALARM,
                1,
                AlarmLogKind.RESOLVED,
                aResolvedCase().entry("1").at(),
                "op-1",
                null,
                null,
                List.of(),
                Map.of(),
                null);
        assertThatThrownBy(() -> Notes.of(empty)).isInstanceOf(NoNoteException.class);
    }

    @Test
    void aKeyIsReadBackFromItsIdentifier() {
        var key = new DocumentKey(Cases.ALARM, 7);
        assertThat(DocumentKey.parse(key.value())).contains(key);
        assertThat(DocumentKey.parse("02850097219")).isEmpty();
    }

    private static List<String> section(JournalNote note, Part part) {
        return note.sections().stream()
                .filter(section -> section.part() == part)
                .findFirst()
                .orElseThrow()
                .lines();
    }
}
