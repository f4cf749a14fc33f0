package no.vft.ingest.decode;

import no.vft.api.device.AlarmMessage;
import org.jspecify.annotations.Nullable;

/** What a payload on an alarm topic says. There is no third way: nothing is dropped. */
public sealed interface Decoded {
    /** The text where the topic names the device, 1 to 200 characters without control characters. */
    String source();

    /** An alarm whose reference is known. A field that was broken is absent from the message. */
    record Readable(String source, AlarmMessage message) implements Decoded {}

    /**
     * A payload that is no alarm message; an operator has to look at it.
     *
     * @param because a fixed English sentence that holds nothing of the payload
     * @param foundRef a reference that stands in the payload all the same, so that the device can be told
     */
    record Unreadable(
            String source, String because, @Nullable String foundRef) implements Decoded {}
}
