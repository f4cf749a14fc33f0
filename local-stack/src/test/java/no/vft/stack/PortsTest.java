package no.vft.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.util.List;
import no.vft.stack.folder.StackFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void areEightInARow() {
        var ports = new Ports(9_000);
        assertThat(List.of(
                        ports.responseCenter(),
                        ports.alarmIngest(),
                        ports.epjAdapter(),
                        ports.identity(),
                        ports.database(),
                        ports.mqtt(),
                        ports.mqtts(),
                        ports.responseCenterInternal()))
                .containsExactly(9_000, 9_001, 9_002, 9_003, 9_004, 9_005, 9_006, 9_007);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_023, 65_529, 70_000})
    void refuseABaseThatLeavesTheRange(int base) {
        assertThatThrownBy(() -> new Ports(base))
                .isInstanceOf(StackFault.class)
                .hasMessage("The port base must be 1024 to 65528; " + base + " is not.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 65_528})
    void takeTheEndsOfTheRange(int base) {
        assertThat(new Ports(base).base()).isEqualTo(base);
    }

    @Test
    void nameTheFirstPortThatIsTaken() throws Exception {
        var ports = Ports.free();
        try (var first = new ServerSocket(ports.epjAdapter());
                var second = new ServerSocket(ports.mqtts())) {
            assertThat(second.isBound()).isTrue();
            assertThatThrownBy(ports::refuseTaken)
                    .isInstanceOf(StackFault.class)
                    .hasMessage("Port " + first.getLocalPort() + " is taken: stop the program that uses it, or choose"
                            + " 8 other ports with --port-base N.");
        }
    }

    @Test
    void areFreeWhenTheSystemWasAsked() {
        assertThatCode(() -> Ports.free().refuseTaken()).doesNotThrowAnyException();
    }
}
