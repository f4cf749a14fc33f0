package no.vft.sim.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import no.vft.sim.fleet.FleetSettings;
import no.vft.sim.radio.Backoff;
import no.vft.sim.radio.RadioConditions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every scenario with devices can be told. */
final class PlayOptions {
    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "Where the receipts go. Default: a new file in the stack's ledger folder")
    private @Nullable Path ledger;

    @Option(names = "--seed", description = "Decides every random thing. Default: another one each time, printed")
    private long seed = new SplittableRandom().nextLong(1_000_000);

    @Option(names = "--radio", description = "The mobile channel: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Radio radio = Radio.IDEAL;

    @Option(names = "--no-redundant", description = "The devices have the mobile channel only.")
    private boolean noRedundant;

    @Option(names = "--backoff-base", paramLabel = "TIME", description = "First resend within this time. Default: 4s")
    private Duration backoffBase = Backoff.DEFAULT.base();

    @Option(names = "--backoff-cap", paramLabel = "TIME", description = "Resends never wait longer. Default: 30s")
    private Duration backoffCap = Backoff.DEFAULT.cap();

    @Option(names = "--wait", paramLabel = "TIME", description = "How long to wait for the last receipts. Default: 60s")
    private Duration patience = Duration.ofSeconds(60);

    @Option(names = "--progress", paramLabel = "TIME", description = "Show progress so often, 0 never. Default: 1s")
    private Duration progress = Duration.ofSeconds(1);

    @Option(names = "--no-check", description = "Leave out the ledger check.")
    private boolean noCheck;

    /** Ready-made radio conditions. */
    enum Radio {
        IDEAL(RadioConditions.IDEAL),
        GOOD(RadioConditions.GOOD),
        POOR(RadioConditions.POOR);

        private final RadioConditions conditions;

        Radio(RadioConditions conditions) {
            this.conditions = conditions;
        }
    }

    PlatformOptions platform() {
        return platform;
    }

    long seed() {
        return seed;
    }

    Duration patience() {
        return patience;
    }

    Duration progress() {
        return progress;
    }

    boolean checks() {
        return !noCheck;
    }

    FleetSettings fleetSettings() {
        Backoff backoff;
        try {
            backoff = new Backoff(backoffBase, backoffCap);
        } catch (IllegalArgumentException fault) {
            throw platform.wrong("--backoff-base, --backoff-cap: " + fault.getMessage() + ".");
        }
        return FleetSettings.of(platform.broker(), platform.credentials(), platform.clock())
                .withRadio(radio.conditions, noRedundant ? null : RadioConditions.IDEAL)
                .withBackoff(backoff)
                .withSeed(seed);
    }

    /** The file for this run's receipts. */
    Path ledgerFile(String scenario) {
        if (ledger != null) {
            return ledger;
        }
        Path folder = platform.stackFile()
                .path("ledger-dir")
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "sim-ledger"));
        return folder.resolve("%s-%d-%d.csv"
                .formatted(
                        scenario,
                        platform.clock().millis(),
                        ProcessHandle.current().pid()));
    }
}
