package no.vft.sim.scenario;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.vft.sim.fleet.Press;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The same press, many times. */
@Command(
        name = "duplicate",
        description = "Sends the same alarm several times at once over both channels; the platform must keep one.",
        mixinStandardHelpOptions = true)
final class DuplicateCommand extends PlayCommand {
    private static final int MOST_TIMES = 1_000;

    @Option(names = "--device", paramLabel = "ID", description = "Default: ${DEFAULT-VALUE}")
    private String device = "demo-0001";

    @Option(names = "--times", paramLabel = "N", description = "On each channel. Default: ${DEFAULT-VALUE}")
    private int times = 5;

    @Option(names = "--kind", description = "Default: ${DEFAULT-VALUE}")
    private String kind = "SAFETY_BUTTON";

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (times < 2 || times > MOST_TIMES) {
            throw options().platform().wrong("--times: 2 to " + MOST_TIMES + ".");
        }
        return play(List.of(device(device)), (fleet, complaints) -> {
            fleet.devices().getFirst().press(new Press(kind, null, null, times, Map.of()));
            fleet.awaitFigures(
                    now -> now.receiptsNew() + now.receiptsDuplicate() >= now.transmissions() - now.lostInTheAir(),
                    options().patience());
            out().println("%d transmissions of one press: %d receipts say new, %d say duplicate"
                    .formatted(
                            fleet.figures().transmissions(),
                            fleet.figures().receiptsNew(),
                            fleet.figures().receiptsDuplicate()));
        });
    }
}
