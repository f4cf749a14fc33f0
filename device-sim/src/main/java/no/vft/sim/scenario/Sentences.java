package no.vft.sim.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** What went wrong with a file, in one sentence for a person. */
final class Sentences {
    private Sentences() {}

    static String of(UncheckedIOException fault) {
        return begun(fault.getMessage() + ": " + reason(fault.getCause()));
    }

    static String of(IOException fault) {
        return begun(reason(fault));
    }

    private static String reason(@Nullable IOException fault) {
        return switch (fault) {
            case null -> "the reason is not known";
            case NoSuchFileException absent -> absent.getFile() + " does not exist";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written";
            case FileAlreadyExistsException other -> other.getFile() + " is no folder";
            case FileSystemException file -> file.getFile() + ": " + file.getReason();
            case IOException other ->
                other.getMessage() == null ? other.getClass().getSimpleName() : other.getMessage();
        };
    }

    private static String begun(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + (sentence.endsWith(".") ? "" : ".");
    }
}
