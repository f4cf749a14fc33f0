package no.vft.epj.journal;

import java.time.Instant;

/** One step of the follow-up, as the journal counts them; {@code text} adds who or what, in bokmål. */
public record NoteEvent(Code code, Instant at, String text) {
    /**
     * Steps with their codes of the code system vkp-composition-event (<a
     * href="https://simplifier.net/guide/velferdsteknologiskknutepunktvkp-r4">guide</a>). There is no code 2.
     */
    public enum Code {
        REPORTED("0", "hendelse meldt"),
        TAKEN("1", "hendelse behandles"),
        ACKNOWLEDGED("3", "hendelse kvittert"),
        CALL_OUT("4", "hendelse til utrykning"),
        CALL_OUT_ACCEPTED("5", "hendelse ok utrykning"),
        CAUSE("6", "årsak"),
        MEASURE("7", "tiltak"),
        TALK("8", "samtale"),
        ACTION("9", "aksjon");

        private final String code;
        private final String display;

        Code(String code, String display) {
            this.code = code;
            this.display = display;
        }

        /** The code as sent. */
        public String code() {
            return code;
        }

        /** The code system's words for it. */
        public String display() {
            return display;
        }
    }
}
