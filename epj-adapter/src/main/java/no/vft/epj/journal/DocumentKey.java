package no.vft.epj.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.vft.api.id.AlarmId;

/**
 * Names one journal document: an alarm and its version when it was resolved. Everything in the document is identified
 * by it, so that writing the document again gives the same ids.
 */
public record DocumentKey(AlarmId alarmId, int version) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9]{1,9})");

    /** The business identifier, {@code alarmId-version}. */
    public String value() {
        return alarmId + "-" + version;
    }

    /** The key with that identifier, empty when the text is none. */
    public static Optional<DocumentKey> parse(String value) {
        var match = FORM.matcher(value);
        return match.matches()
                ? Optional.of(new DocumentKey(AlarmId.of(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    /** A UUID of the name-based kind for one part of the document, for instance {@code Composition}. */
    public UUID idOf(String role) {
        return UUID.nameUUIDFromBytes(
                ("urn:vft:journal-document:" + value() + "/" + role).getBytes(StandardCharsets.UTF_8));
    }
}
