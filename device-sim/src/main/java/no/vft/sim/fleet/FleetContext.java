package no.vft.sim.fleet;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.TrustManagerFactory;
import no.vft.api.id.DeviceId;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.ledger.ReceiptLedger;
import org.jspecify.annotations.Nullable;

/** What the devices of a fleet share: settings, timers, figures, ledger and the numbering of presses. Thread-safe. */
final class FleetContext implements AutoCloseable {
    private static final int RADIX = 36;
    private static final int TIMER_THREADS = 2;

    private final FleetSettings settings;
    private final ReceiptLedger ledger;
    private final FleetFigures figures = new FleetFigures();
    private final @Nullable TrustManagerFactory trust;
    private final ScheduledThreadPoolExecutor timers;
    private final long switchedOnNanos = System.nanoTime();
    private final AtomicLong lastRef = new AtomicLong();
    private final String run;

    FleetContext(FleetSettings settings, ReceiptLedger ledger) {
        this.settings = settings;
        this.ledger = ledger;
        this.trust = settings.credentials() instanceof DeviceCredentials.Certificate certificate
                ? certificate.pki().trustManagers()
                : null;
        this.timers = new ScheduledThreadPoolExecutor(
                TIMER_THREADS,
                Thread.ofPlatform().daemon().name("fleet-timer-", 0).factory());
        // Most resends are cancelled by a receipt long before they are due; they must not pile up until then.
        timers.setRemoveOnCancelPolicy(true);
        // A platform remembers references for years: a run must never repeat those of another, whatever its seed.
        this.run = Long.toString(settings.clock().millis(), RADIX)
                + Integer.toString(new SecureRandom().nextInt(RADIX * RADIX * RADIX), RADIX);
    }

    FleetSettings settings() {
        return settings;
    }

    ReceiptLedger ledger() {
        return ledger;
    }

    FleetFigures figures() {
        return figures;
    }

    @Nullable
    TrustManagerFactory trust() {
        return trust;
    }

    String nextRef() {
        return run + "-" + lastRef.incrementAndGet();
    }

    long seedOf(DeviceId device) {
        return settings.seed() * 1_000_003 + device.value().hashCode();
    }

    Duration sinceSwitchedOn() {
        return Duration.ofNanos(System.nanoTime() - switchedOnNanos);
    }

    /** Runs the deed later; after {@link #close()} nothing is run any more. */
    ScheduledFuture<?> after(Duration delay, Runnable deed) {
        return timers.schedule(deed, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isClosed() {
        return timers.isShutdown();
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
