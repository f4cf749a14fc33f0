package no.vft.stack.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import no.vft.sim.fleet.BrokerAddress;
import no.vft.sim.fleet.DeviceIds;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.FleetSettings;
import no.vft.sim.fleet.Press;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.identity.DeviceSecret;
import no.vft.sim.ledger.LedgerCheck;
import no.vft.sim.ledger.LedgerReport;
import no.vft.sim.ledger.ReceiptLedger;
import no.vft.sim.load.AlarmLoad;
import no.vft.stack.LocalStack;

/** Measures a running stack: first the yardstick, then as much as it takes, then the latency at a steady rate. */
public final class Benchmark {
    private static final int STEADY_RATE = 1_000;
    private static final int DEVICES = 200;
    private static final int IN_FLIGHT_PER_DEVICE = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int MOST_WARM_UPS = 20;
    private static final Duration SETTLE = Duration.ofMinutes(5);

    private final LocalStack stack;
    private final Duration duration;
    private final PrintStream progress;

    /** @param duration of each of the three measurements */
    public Benchmark(LocalStack stack, Duration duration, PrintStream progress) {
        this.stack = stack;
        this.duration = duration;
        this.progress = progress;
    }

    /** Runs everything. */
    Figures measure() throws InterruptedException {
        progress.println("Measuring the yardstick …");
        var password = stack.secrets().value("postgres-superuser");
        var yardstick = Yardstick.measure(stack.database(), stack.ports().database(), password, duration);
        progress.println("Warming up …");
        try (var run = new Run("warm")) {
            warmUp(run.fleet);
            run.check();
        }
        progress.println("Measuring the latency at " + STEADY_RATE + "/s …");
        LedgerReport steadyReport;
        no.vft.sim.fleet.FleetFigures.Snapshot steady;
        try (var run = new Run("steady")) {
            steady = new AlarmLoad(run.fleet, Press.button())
                    .steady(STEADY_RATE, duration, SETTLE)
                    .figures();
            steadyReport = run.check();
        }
        progress.println("Measuring as much as the platform takes …");
        try (var run = new Run("full")) {
            var rate = new ClosedLoad(run.fleet, IN_FLIGHT_PER_DEVICE).run(Duration.ofSeconds(5), duration);
            progress.println("Comparing every receipt with what the platform holds …");
            var clean = run.check().isClean() && steadyReport.isClean();
            return new Figures(
                    Machine.describe(), yardstick, rate, STEADY_RATE, steady.p50(), steady.p95(), steady.p99(), clean);
        }
    }

    /**
     * At the platform's own pace, until it gets no faster: freshly started programs are translated while they run,
     * which on a small machine takes most of it for minutes.
     */
    private void warmUp(Fleet fleet) throws InterruptedException {
        var fastest = 0.0;
        var slower = 0;
        for (int round = 0; round < MOST_WARM_UPS && slower < 2; round++) {
            var rate = new ClosedLoad(fleet, 1).run(Duration.ZERO, WARM_UP);
            slower = rate > fastest * 1.05 ? 0 : slower + 1;
            fastest = Math.max(fastest, rate);
        }
    }

    /** One fleet with a ledger of its own. */
    private final class Run implements AutoCloseable {
        private final Fleet fleet;
        private final ReceiptLedger ledger;

        Run(String name) throws InterruptedException {
            var secret = DeviceSecret.of(stack.secrets().value("mqtt-device-secret"));
            var broker = new BrokerAddress("127.0.0.1", stack.ports().mqtt(), false);
            var settings = FleetSettings.of(broker, new DeviceCredentials.Password(secret), InstantSource.system());
            ledger = ReceiptLedger.open(stack.folder().ledger().resolve("bench-" + name + ".csv"));
            fleet = new Fleet(settings, DeviceIds.of(DEVICES, "bench-" + name + "-"), ledger);
            fleet.connect();
        }

        LedgerReport check() {
            try {
                return LedgerCheck.over(
                                URI.create("http://127.0.0.1:" + stack.ports().alarmIngest()),
                                URI.create("http://127.0.0.1:" + stack.ports().responseCenterInternal()),
                                stack.secrets().value("internal-credential"))
                        .compare(ReceiptLedger.read(ledger.file()), SETTLE);
            } catch (IOException e) {
                throw new UncheckedIOException("the ledger cannot be read back", e);
            }
        }

        @Override
        public void close() {
            fleet.close();
            ledger.close();
        }
    }

    /**
     * Measures, prints the table, and writes the page when one is given.
     *
     * @return whether every gate is passed
     */
    public boolean report(java.util.Optional<Path> page, String day) throws InterruptedException {
        var figures = measure();
        progress.println();
        progress.println(figures.machine());
        progress.println();
        progress.print(figures.table());
        page.ifPresent(file -> {
            try {
                Files.writeString(file, figures.page(day));
            } catch (IOException e) {
                throw new UncheckedIOException("the page " + file + " cannot be written", e);
            }
        });
        return figures.passed();
    }
}
