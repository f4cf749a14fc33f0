package no.vft.sim.scenario;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import no.vft.api.id.DeviceId;
import no.vft.sim.fleet.Press;
import no.vft.sim.fleet.SimulatedDevice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Devices that no registry knows. */
@Command(
        name = "unknown-device",
        description = "Devices that the broker lets in and no registry knows press; each must become an alarm.",
        mixinStandardHelpOptions = true)
final class UnknownDeviceCommand extends PlayCommand {
    @Option(names = "--devices", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int devices = 1;

    @Override
    public Integer call() throws InterruptedException, IOException {
        atLeastOne("--devices", devices);
        String stem = "unknown-" + Long.toString(options().platform().clock().millis(), Character.MAX_RADIX) + "-";
        List<DeviceId> ids = IntStream.rangeClosed(1, devices)
                .mapToObj(number -> new DeviceId(stem + number))
                .toList();
        return play(ids, (fleet, complaints) -> {
            for (SimulatedDevice unknown : fleet.devices()) {
                unknown.press(Press.button());
            }
        });
    }
}
