package no.vft.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** The golden files: one JSON document for each wire type, which tests read and write. */
public final class Golden {
    private Golden() {}

    /** The text of {@code golden/<name>.json}. */
    public static String text(String name) {
        try (var stream = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both ways: the file reads as this record, and this record writes as the file. */
    public static void assertBothWays(String name, Record expected) {
        assertReads(name, expected);
        assertThat((JsonNode) WireJson.mapper().valueToTree(expected))
                .as("%s written", name)
                .isEqualTo(WireJson.mapper().readTree(text(name)));
    }

    /** One way: the file reads as this record, though it would be written differently. */
    public static void assertReads(String name, Record expected) {
        assertThat((Object) WireJson.mapper().readValue(text(name), expected.getClass()))
                .as("%s read", name)
                .isEqualTo(expected);
    }
}
