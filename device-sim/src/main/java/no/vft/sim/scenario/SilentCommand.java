package no.vft.sim.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import no.vft.sim.fleet.SimulatedDevice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Devices that die without a word. */
@Command(
        name = "silent",
        description = "A fleet with heartbeats, of which some devices fall silent.",
        mixinStandardHelpOptions = true)
final class SilentCommand extends PlayCommand {
    @Option(names = "--devices", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int devices = 40;

    @Option(names = "--prefix", description = "Ids are this and a number. Default: demo-0001 ..., then sim-00001 ...")
    private @Nullable String prefix;

    @Option(names = "--count", paramLabel = "N", description = "So many fall silent. Default: ${DEFAULT-VALUE}")
    private int count = 3;

    @Option(names = "--after", paramLabel = "TIME", description = "When they do. Default: 60s")
    private Duration after = Duration.ofSeconds(60);

    @Option(names = "--drop", description = "They also leave the broker.")
    private boolean drop;

    @Option(names = "--heartbeat", paramLabel = "TIME", description = "Between two heartbeats. Default: 20s")
    private Duration heartbeat = Duration.ofSeconds(20);

    @Option(names = "--for", paramLabel = "TIME", description = "How long the silence lasts. Default: 5m")
    private Duration silence = Duration.ofMinutes(5);

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (count < 1 || count > devices) {
            throw options().platform().wrong("--count: 1 to the number of devices.");
        }
        if (!heartbeat.isPositive()) {
            throw options().platform().wrong("--heartbeat: more than 0.");
        }
        return play(fleetOf(devices, prefix), (fleet, complaints) -> {
            fleet.startHeartbeats(heartbeat);
            Thread.sleep(after);
            List<SimulatedDevice> silent = fleet.devices().subList(0, count);
            silent.forEach(SimulatedDevice::stopHeartbeats);
            if (drop) {
                silent.forEach(SimulatedDevice::disconnect);
            }
            out().println("silent from now on: "
                    + String.join(
                            ", ",
                            silent.stream().map(device -> device.id().value()).toList()));
            Thread.sleep(silence);
        });
    }
}
