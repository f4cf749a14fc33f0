package no.vft.stack.folder;

import org.jspecify.annotations.Nullable;

/** The stack cannot start or go on; the message is one sentence that tells a newcomer what is wrong and what helps. */
public final class StackFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFault(String sentence) {
        this(sentence, null);
    }

    public StackFault(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
