package no.vft.sim.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import no.vft.api.id.DeviceId;
import no.vft.sim.fleet.DeviceIds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that plays devices: its options, and the way to the stage. */
abstract class PlayCommand implements Callable<Integer> {
    /** More connections than one machine has ports for. */
    static final int MOST_DEVICES = 25_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PlayOptions options = new PlayOptions();

    final PlayOptions options() {
        return options;
    }

    final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    final int play(List<DeviceId> devices, Stage.Play play) throws InterruptedException, IOException {
        return new Stage(spec().name(), options, out()).play(devices, play);
    }

    final List<DeviceId> fleetOf(int count, @Nullable String prefix) {
        atLeastOne("--devices", count);
        if (count > MOST_DEVICES) {
            throw options.platform().wrong("--devices: at most " + MOST_DEVICES + ".");
        }
        try {
            return DeviceIds.of(count, prefix);
        } catch (IllegalArgumentException fault) {
            throw options.platform().wrong("--prefix: " + fault.getMessage() + ".");
        }
    }

    final DeviceId device(String text) {
        return DeviceId.find(text)
                .orElseThrow(() -> options.platform()
                        .wrong("--device: '" + text + "' is not 1 to 64 characters of A-Z, a-z, 0-9, _ and -."));
    }

    final void atLeastOne(String option, int value) {
        if (value < 1) {
            throw options.platform().wrong(option + ": at least 1.");
        }
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("used outside a command line");
        }
        return spec;
    }
}
