package no.vft.sim.scenario;

import java.io.IOException;
import java.time.Duration;
import no.vft.sim.fleet.Press;
import no.vft.sim.load.AlarmLoad;
import no.vft.sim.load.LoadResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everyone at once, or a sustained rate. */
@Command(
        name = "storm",
        description = "All devices reconnect at one moment and each sends an alarm; or, with --rate, a steady load.",
        mixinStandardHelpOptions = true)
final class StormCommand extends PlayCommand {
    @Option(names = "--devices", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int devices = 1_000;

    @Option(names = "--prefix", description = "Ids are this and a number. Default: demo-0001 ..., then sim-00001 ...")
    private @Nullable String prefix;

    @Option(names = "--rate", paramLabel = "N", description = "Alarms a second over all devices.")
    private @Nullable Integer rate;

    @Option(names = "--seconds", paramLabel = "N", description = "How long, with --rate. Default: ${DEFAULT-VALUE}")
    private int seconds = 10;

    @Option(names = "--kind", description = "Default: ${DEFAULT-VALUE}")
    private String kind = "SAFETY_BUTTON";

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (rate != null) {
            atLeastOne("--rate", rate);
        }
        atLeastOne("--seconds", seconds);
        return play(fleetOf(devices, prefix), (fleet, complaints) -> {
            AlarmLoad load = new AlarmLoad(fleet, Press.of(kind));
            LoadResult result = rate == null
                    ? load.storm(options().patience())
                    : load.steady(rate, Duration.ofSeconds(seconds), options().patience());
            out().println("%d of %d alarms receipted %.2f s after the first moment (%.0f/s)"
                    .formatted(
                            result.figures().receipted(),
                            result.figures().pressed(),
                            result.duration().toNanos() / 1e9,
                            result.receiptedPerSecond()));
        });
    }
}
