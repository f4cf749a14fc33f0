package no.vft.ingest.decode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.vft.api.WireJson;
import no.vft.api.device.AlarmMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads payloads of the alarm topic. Strict in two things only, that it is a JSON object and that it has a reference;
 * any other field that cannot be used is left out, because an alarm with half its facts still has to ring. The same
 * bytes always give the same result. Thread-safe; never throws for any topic or payload.
 */
@Component
public final class Decoder {
    static final String EMPTY = "The payload is empty.";
    static final String TOO_LARGE = "The payload is larger than " + AlarmMessage.MAX_BYTES + " bytes.";
    static final String NOT_JSON = "The payload is not valid JSON.";
    static final String NOT_AN_OBJECT = "The payload is JSON, but not an object.";
    static final String NO_REF = "The alarm has no usable reference (ref).";

    private static final Set<String> KNOWN = Set.of(
            "ref", "kind", "occurredAt", "attempt", "trigger", "location", "position", "channel", "voice", "text");
    private static final Pattern REF_ANYWHERE = Pattern.compile("\"ref\"\\s*:\\s*\"([A-Za-z0-9._-]{1,64})\"");

    private final JsonMapper mapper = WireJson.mapper();

    /** What the payload on that topic says. */
    public Decoded decode(String topic, byte[] payload) {
        return decodeFrom(Source.in(topic), payload);
    }

    /** What the payload of that source says, for a message whose topic has been read before. */
    public Decoded decodeFrom(String source, byte[] payload) {
        if (payload.length == 0) {
            return new Decoded.Unreadable(source, EMPTY, null);
        }
        if (payload.length > AlarmMessage.MAX_BYTES) {
            return unreadable(source, TOO_LARGE, payload);
        }
        try {
            return read(source, payload, mapper.readTree(payload));
        } catch (JacksonException e) {
            return unreadable(source, NOT_JSON, payload);
        }
    }

    private Decoded read(String source, byte[] payload, JsonNode tree) {
        if (!tree.isObject()) {
            return unreadable(source, NOT_AN_OBJECT, payload);
        }
        var ref = refIn(tree.get("ref"));
        if (ref == null) {
            return new Decoded.Unreadable(source, NO_REF, null);
        }
        var fields = new Fields(tree);
        return new Decoded.Readable(
                source,
                new AlarmMessage(
                        ref,
                        fields.text("kind"),
                        fields.instant("occurredAt"),
                        fields.integer("attempt", 1, Integer.MAX_VALUE),
                        fields.trigger("trigger"),
                        fields.text("location"),
                        fields.position("position"),
                        fields.channel("channel"),
                        fields.voice("voice"),
                        fields.text("text"),
                        unknownIn(tree)));
    }

    /** Some devices count their presses with a plain number; that is as good a reference as a text. */
    private static @Nullable String refIn(@Nullable JsonNode node) {
        if (node == null || !(node.isString() || node.isIntegralNumber())) {
            return null;
        }
        var text = node.asString();
        return AlarmMessage.isRef(text) ? text : null;
    }

    private Map<String, Object> unknownIn(JsonNode tree) {
        var unknown = new LinkedHashMap<String, Object>();
        tree.properties().forEach(field -> {
            if (!KNOWN.contains(field.getKey()) && !field.getValue().isNull()) {
                unknown.put(field.getKey(), mapper.treeToValue(field.getValue(), Object.class));
            }
        });
        return unknown;
    }

    private static Decoded unreadable(String source, String because, byte[] payload) {
        // Latin 1 maps every byte to a character, so that a reference is found beside bytes that are no UTF-8.
        var length = Math.min(payload.length, AlarmMessage.MAX_BYTES);
        var match = REF_ANYWHERE.matcher(new String(payload, 0, length, StandardCharsets.ISO_8859_1));
        return new Decoded.Unreadable(source, because, match.find() ? match.group(1) : null);
    }
}
