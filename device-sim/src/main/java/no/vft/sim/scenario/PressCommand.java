package no.vft.sim.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.vft.sim.fleet.Press;
import no.vft.sim.fleet.SimulatedDevice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One device, one press, or some. */
@Command(name = "press", description = "Presses one device.", mixinStandardHelpOptions = true)
final class PressCommand extends PlayCommand {
    @Option(names = "--device", paramLabel = "ID", description = "Default: ${DEFAULT-VALUE}")
    private String device = "demo-0001";

    @Option(names = "--kind", description = "SAFETY_BUTTON, FALL, SMOKE ... or anything. Default: ${DEFAULT-VALUE}")
    private String kind = "SAFETY_BUTTON";

    @Option(names = "--again", paramLabel = "N", description = "So many further presses. Default: ${DEFAULT-VALUE}")
    private int again;

    @Option(names = "--pause", paramLabel = "TIME", description = "Between two presses. Default: 5s")
    private Duration pause = Duration.ofSeconds(5);

    @Option(names = "--text", description = "Free text of the device.")
    private @Nullable String text;

    @Option(names = "--voice", paramLabel = "URI", description = "Address for speech, such as tel:+4780000001.")
    private @Nullable String voice;

    @Option(
            names = "--listen",
            paramLabel = "TIME",
            description = "Stay afterwards and show what the device is told. Default: 0s")
    private Duration listen = Duration.ZERO;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (again < 0) {
            throw options().platform().wrong("--again: not negative.");
        }
        return play(List.of(device(device)), (fleet, complaints) -> {
            SimulatedDevice pressed = fleet.devices().getFirst();
            pressed.onReceipt(receipt -> out().println("  %s %s %s%s"
                    .formatted(
                            receipt.at(),
                            receipt.ref(),
                            receipt.stage(),
                            receipt.outcome() == null ? "" : " " + receipt.outcome())));
            Press press = new Press(kind, voice, text, 1, Map.of());
            for (int number = 0; number <= again; number++) {
                if (number > 0) {
                    Thread.sleep(pause);
                }
                pressed.press(press);
            }
            fleet.awaitReceipts(options().patience());
            Thread.sleep(listen);
        });
    }
}
