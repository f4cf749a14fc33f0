package no.vft.epj.journal;

import java.time.Instant;
import java.util.List;
import no.vft.api.feed.CaseRecord;
import no.vft.api.id.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a journal document says about one resolved case, before it takes a form. Free of characters that no
 * document can carry.
 *
 * @param severity VKP severity level, 0 to 40
 * @param identifiedAt when it happened by the device's clock, else when the platform took it in
 * @param followedUpFrom when an operator took it, else when it was raised
 * @param person null when nobody is known to own the device; without address when the address is protected
 * @param deviceId null when the alarm came from no device
 * @param device null when the registry does not know the device
 * @param events oldest first
 * @param sections in the order in which they are read
 */
public record JournalNote(
        DocumentKey key,
        Alert alert,
        int severity,
        Instant identifiedAt,
        Instant followedUpFrom,
        Instant resolvedAt,
        boolean speechConfirmed,
        CaseRecord.Operator author,
        CaseRecord.@Nullable Municipality municipality,
        CaseRecord.@Nullable Person person,
        @Nullable DeviceId deviceId,
        CaseRecord.@Nullable DeviceUnit device,
        List<NoteEvent> events,
        List<Section> sections) {
    public JournalNote {
        events = List.copyOf(events);
        sections = List.copyOf(sections);
    }

    /** One part of the text; {@code lines} is never empty. */
    public record Section(Part part, List<String> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** The parts with their codes of the code system vkp-composition-section. */
    public enum Part {
        FOLLOW_UP("1.1", "beskrivelse av oppfølging", "Beskrivelse av oppfølging"),
        EVENT("1.2", "beskrivelse av hendelse", "Beskrivelse av hendelse"),
        COMMENT("1.3", "kommentar", "Kommentar"),
        SUMMARY("2", "sammenstilt tekst", "Sammenstilt tekst");

        private final String code;
        private final String display;
        private final String title;

        Part(String code, String display, String title) {
            this.code = code;
            this.display = display;
            this.title = title;
        }

        /** The code as sent. */
        public String code() {
            return code;
        }

        /** The code system's words for it. */
        public String display() {
            return display;
        }

        /** The heading. */
        public String title() {
            return title;
        }
    }
}
