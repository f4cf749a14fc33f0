package no.vft.sim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import no.vft.api.id.DeviceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceSecretTest {
    @Test
    void derivesThePasswordThatOpensslDerives() {
        // printf %s demo-0001 | openssl dgst -sha256 -hmac geheim -binary | base64 | tr +/ -_ | tr -d =
        assertThat(DeviceSecret.of("geheim").passwordFor(new DeviceId("demo-0001")))
                .isEqualTo("P1b92JLlR72F_ShycB524FG6KcIVz9sN-xqW5wqubng");
    }

    @Test
    void ignoresWhiteSpaceAroundTheSecret(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "  geheim\n");

        assertThat(DeviceSecret.read(file).passwordFor("ingest"))
                .isEqualTo(DeviceSecret.of("geheim").passwordFor("ingest"));
    }

    @Test
    void refusesAnEmptySecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceSecret.of(" \n"));
    }
}
