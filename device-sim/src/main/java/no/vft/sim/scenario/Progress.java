package no.vft.sim.scenario;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.FleetFigures;

/** Shows how a fleet is doing: one line that is written over on a terminal, plain lines elsewhere. */
final class Progress implements AutoCloseable {
    private static final String TO_LINE_START_AND_CLEAR = "\r\u001b[K";

    private final Fleet fleet;
    private final PrintWriter out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());

    /** @param interval between two looks; zero: nothing is shown */
    Progress(Fleet fleet, PrintWriter out, Duration interval) {
        this.fleet = fleet;
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
        if (interval.isPositive()) {
            ticker.scheduleAtFixedRate(this::show, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void show() {
        FleetFigures.Snapshot now = fleet.figures();
        String line = "%4d s  online %d  sent %d  receipted %d  waiting %d  resent %d  heartbeats %d"
                .formatted(
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started),
                        now.online(),
                        now.pressed(),
                        now.receipted(),
                        now.unreceipted(),
                        now.resends(),
                        now.heartbeats());
        if (terminal) {
            out.print(TO_LINE_START_AND_CLEAR + line);
            out.flush();
        } else {
            out.println(line);
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        if (terminal) {
            out.print(TO_LINE_START_AND_CLEAR);
            out.flush();
        }
    }
}
