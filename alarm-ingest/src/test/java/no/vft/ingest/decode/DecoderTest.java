package no.vft.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import no.vft.api.device.AlarmKind;
import no.vft.api.device.AlarmMessage;
import no.vft.api.device.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String TOPIC = "vft/v1/d/unit-1/alarm";
    private final Decoder decoder = new Decoder();

    @Test
    void readsAWholeAlarm() {
        var message = readable("""
                {"ref":"a-1","kind":"fall","occurredAt":"2026-01-02T03:04:05+01:00","attempt":2,
                 "trigger":{"type":"PENDANT","id":"p1","batteryPercent":80},"location":"bathroom",
                 "position":{"lat":59.9,"lon":10.7,"accuracyMeters":12.5,"at":"2026-01-02T02:04:05Z"},
                 "channel":{"bearer":"LTE_M","role":"REDUNDANT","rsrpDbm":-101},"voice":"tel:+4781500000",
                 "text":"help","colour":"red"}""");
        assertThat(message.kindOrUnknown()).isEqualTo(AlarmKind.FALL);
        assertThat(message.occurredAt()).isEqualTo("2026-01-02T02:04:05Z");
        assertThat(message.channel()).isEqualTo(new Channel(Channel.Bearer.LTE_M, Channel.Role.REDUNDANT, -101));
        assertThat(message.position().accuracyMeters()).isEqualTo(12.5);
        assertThat(message.unknown()).containsEntry("colour", "red");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"occurredAt\":\"yesterday\"",
                "\"occurredAt\":{}",
                "\"occurredAt\":\"+999999-01-01T00:00:00Z\"",
                "\"attempt\":\"many\"",
                "\"attempt\":99999999999999999999",
                "\"kind\":7",
                "\"kind\":null",
                "\"trigger\":[1]",
                "\"trigger\":{\"batteryPercent\":\"full\"}",
                "\"position\":{\"lat\":123,\"lon\":4}",
                "\"position\":{\"lat\":1,\"lon\":4,\"accuracyMeters\":-1}",
                "\"position\":\"here\"",
                "\"channel\":{\"bearer\":\"PIGEON\",\"role\":5,\"rsrpDbm\":true}",
                "\"voice\":\"javascript:alert(1)\"",
                "\"text\":\"a\\u0000b\"",
                "\"unknown\":null,\"other\":[null]"
            })
    void aBrokenOptionalFieldDoesNotSilenceTheAlarm(String field) {
        assertThat(readable("{\"ref\":\"a-1\"," + field + "}").ref()).isEqualTo("a-1");
    }

    @Test
    void textNeverHoldsTheCharacterZero() {
        assertThat(readable("{\"ref\":\"a\",\"text\":\"x\\u0000y\"}").text()).isEqualTo("xy");
    }

    @Test
    void saysWhyAPayloadIsUnreadable() {
        assertThat(unreadable("").because()).isEqualTo(Decoder.EMPTY);
        assertThat(unreadable("press!").because()).isEqualTo(Decoder.NOT_JSON);
        assertThat(unreadable("[1]").because()).isEqualTo(Decoder.NOT_AN_OBJECT);
        assertThat(unreadable("{\"kind\":\"FALL\"}").because()).isEqualTo(Decoder.NO_REF);
        assertThat(unreadable("{\"ref\":\"has space\"}").because()).isEqualTo(Decoder.NO_REF);
        assertThat(unreadable("{\"ref\":\"a\",\"text\":\"" + "x".repeat(AlarmMessage.MAX_BYTES) + "\"}")
                        .because())
                .isEqualTo(Decoder.TOO_LARGE);
    }

    @Test
    void findsTheReferenceInABrokenPayload() {
        assertThat(unreadable("{\"ref\": \"a-7\", \"kind\": ").foundRef()).isEqualTo("a-7");
        assertThat(unreadable("{\"kind\":").foundRef()).isNull();
    }

    @Test
    void keepsWhatStoodWhereTheDeviceIdShouldBe() {
        assertThat(decoder.decode("vft/v1/d/no good/alarm", new byte[0]).source())
                .isEqualTo("no good");
        assertThat(decoder.decode("vft/v1/d//alarm", new byte[0]).source()).isEqualTo("?");
        assertThat(decoder.decode("elsewhere", new byte[0]).source()).isEqualTo("?");
        var first = decoder.decode("vft/v1/d/" + "æ".repeat(300) + "1/alarm", new byte[0]);
        var second = decoder.decode("vft/v1/d/" + "æ".repeat(300) + "2/alarm", new byte[0]);
        assertThat(first.source()).hasSize(200).isNotEqualTo(second.source());
    }

    @Test
    void neverThrowsWhateverArrives() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var alphabet = "{}[]\":,\\u0refkind \0\u00e6-1e9.trueposition".getBytes(StandardCharsets.UTF_8);
        for (var round = 0; round < 20_000; round++) {
            var payload = new byte[random.nextInt(60)];
            for (var index = 0; index < payload.length; index++) {
                payload[index] =
                        random.nextInt(20) == 0 ? (byte) random.nextInt() : alphabet[random.nextInt(alphabet.length)];
            }
            assertThat(decoder.decode(TOPIC, payload)).as("seed %d", seed).isNotNull();
        }
    }

    private AlarmMessage readable(String payload) {
        var decoded = decoder.decode(TOPIC, payload.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded).isInstanceOf(Decoded.Readable.class);
        return ((Decoded.Readable) decoded).message();
    }

    private Decoded.Unreadable unreadable(String payload) {
        var decoded = decoder.decode(TOPIC, payload.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
        return (Decoded.Unreadable) decoded;
    }
}
