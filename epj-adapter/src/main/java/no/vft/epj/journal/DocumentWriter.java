package no.vft.epj.journal;

import org.jspecify.annotations.Nullable;

/** Gives a note its form. The same note gives the same text, byte for byte. */
public interface DocumentWriter {
    /** The document of a note, and its person alone. */
    Written write(JournalNote note);

    /**
     * Texts as they are stored and served.
     *
     * @param document the whole document
     * @param patient null when the note knows no person
     */
    record Written(String document, @Nullable String patient) {}
}
