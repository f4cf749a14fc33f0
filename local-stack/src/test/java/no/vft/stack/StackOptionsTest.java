package no.vft.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class StackOptionsTest {
    private static final Path FILE = Path.of("file");
    private static final ForeignBroker FOREIGN =
            new ForeignBroker(URI.create("ssl://localhost:8883"), FILE, FILE, FILE, FILE);

    private final StackOptions options = StackOptions.forTests(Path.of("home"), Path.of("data"));

    @Test
    void haveEverythingButTheFleetInATest() {
        assertThat(options.services()).containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(ServiceName.FLEET)));
        assertThat(options.restarts()).isFalse();
    }

    @Test
    void leaveTheOwnBrokerOutForAForeignOne() {
        var changed = options.with(FOREIGN);
        assertThat(changed.services()).doesNotContain(ServiceName.BROKER).contains(ServiceName.ALARM_INGEST);
        assertThat(changed.foreignBroker()).isEqualTo(FOREIGN);
    }

    @Test
    void refuseTwoBrokers() {
        var changed = options.with(FOREIGN);
        assertThatThrownBy(() -> changed.with(EnumSet.of(ServiceName.BROKER)))
                .hasMessage("a stack has its own broker or a foreign one, not both");
    }
}
