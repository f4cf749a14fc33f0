package no.vft.api.device;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as a device publishes it on {@code vft/v1/d/{id}/alarm}, at most {@value #MAX_BYTES} bytes of JSON.
 *
 * @param ref the device's own reference of this press, repeated on every resend and over every channel: 1 to 64
 *     characters of {@code A-Z a-z 0-9 . _ -}
 * @param kind the device's word for the kind, any case; see {@link #kindOrUnknown()}
 * @param occurredAt the device's clock when the button was pressed; shown, never used for a deadline
 * @param attempt 1 for the first transmission, counted up on each resend
 * @param trigger what set it off, when it was not the device itself
 * @param location where in the home, as the device says it ("bathroom")
 * @param voice the address for two-way speech, a {@code tel:} or {@code sip:} URI
 * @param text free text of the device
 * @param unknown fields that this version does not know, kept as they came
 */
public record AlarmMessage(
        String ref,
        String kind,
        @Nullable Instant occurredAt,
        @Nullable Integer attempt,
        @Nullable Trigger trigger,
        @Nullable String location,
        @Nullable Position position,
        @Nullable Channel channel,
        @Nullable String voice,
        @Nullable String text,
        @JsonIgnore Map<String, Object> unknown) {
    /** The largest payload on any device topic. */
    public static final int MAX_BYTES = 8 * 1024;

    private static final Pattern REF = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @JsonCreator
    public AlarmMessage(
            String ref,
            @Nullable String kind,
            @Nullable Instant occurredAt,
            @Nullable Integer attempt,
            @Nullable Trigger trigger,
            @Nullable String location,
            @Nullable Position position,
            @Nullable Channel channel,
            @Nullable String voice,
            @Nullable String text,
            @JsonAnySetter @Nullable Map<String, Object> unknown) {
        if (!isRef(ref)) {
            throw new IllegalArgumentException("ref: 1 to 64 characters of A-Z, a-z, 0-9, dot, _ and - are needed");
        }
        this.ref = ref;
        this.kind = kind == null ? AlarmKind.UNKNOWN.name() : kind;
        this.occurredAt = occurredAt;
        this.attempt = attempt;
        this.trigger = trigger;
        this.location = location;
        this.position = position;
        this.channel = channel;
        this.voice = voice;
        this.text = text;
        this.unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /** Whether the text can be a device's reference; null cannot. */
    public static boolean isRef(@Nullable String text) {
        return text != null && REF.matcher(text).matches();
    }

    /** The kind as the platform understands it. */
    public AlarmKind kindOrUnknown() {
        return AlarmKind.of(kind);
    }

    @Override
    @JsonAnyGetter
    @JsonIgnore(false)
    public Map<String, Object> unknown() {
        return unknown;
    }
}
