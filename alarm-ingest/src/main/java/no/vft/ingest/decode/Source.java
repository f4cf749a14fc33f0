package no.vft.ingest.decode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import no.vft.api.device.DeviceTopic;
import no.vft.api.id.DeviceId;

/** Where a message came from, by its topic. */
final class Source {
    /** Stands for a topic that names nothing; no device can have this id. */
    static final String NOWHERE = "?";

    /** The contract allows 200 characters; a longer text is cut and told apart from others by its digest. */
    private static final int MAX_LENGTH = 200;

    private static final int DIGEST_LENGTH = 16;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private Source() {}

    static String in(String topic) {
        var segment = DeviceTopic.segmentIn(topic).orElse(NOWHERE);
        if (DeviceId.find(segment).isPresent()) {
            return segment;
        }
        var clean = UNFIT.matcher(segment).replaceAll("\uFFFD");
        if (clean.isEmpty()) {
            return NOWHERE;
        }
        return clean.length() <= MAX_LENGTH ? clean : cut(clean, segment);
    }

    private static String cut(String clean, String segment) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(segment.getBytes(StandardCharsets.UTF_8));
            var mark = "~" + HexFormat.of().formatHex(digest, 0, DIGEST_LENGTH / 2);
            var kept = clean.substring(0, MAX_LENGTH - mark.length());
            return UNFIT.matcher(kept).replaceAll("\uFFFD") + mark;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
