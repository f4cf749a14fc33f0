package no.vft.epj.journal;

/** A feed entry from which no note can be made. The message holds nothing personal. */
public final class NoNoteException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoNoteException(String message) {
        super(message);
    }
}
