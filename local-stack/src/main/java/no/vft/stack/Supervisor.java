package no.vft.stack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.vft.stack.folder.StackFault;

/** Starts again what dies on its own, with a growing pause, and says so. What was stopped on purpose stays down. */
final class Supervisor implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** After living so long, a process has earned the shortest pause again. */
    private static final Duration HEALTHY_LIFE = Duration.ofMinutes(1);

    private final Screen screen;
    private final InstantSource clock;
    private final boolean restarts;
    private final Set<ServiceName> wanted = EnumSet.noneOf(ServiceName.class);
    private final ScheduledExecutorService pauses = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("supervisor").factory());

    Supervisor(Screen screen, InstantSource clock, boolean restarts) {
        this.screen = screen;
        this.clock = clock;
        this.restarts = restarts;
    }

    /** From now on the service is expected to live. */
    void watch(Service service) {
        synchronized (wanted) {
            wanted.add(service.name());
        }
        watch(service, FIRST_PAUSE);
    }

    /** From now on the service may be down. */
    void release(ServiceName name) {
        synchronized (wanted) {
            wanted.remove(name);
        }
    }

    private boolean wants(Service service) {
        synchronized (wanted) {
            return restarts && wanted.contains(service.name());
        }
    }

    private void watch(Service service, Duration pause) {
        var since = clock.instant();
        service.handle()
                .ifPresentOrElse(
                        process -> process.onExit().thenRun(() -> {
                            var life = Duration.between(since, clock.instant());
                            ended(service, life.compareTo(HEALTHY_LIFE) > 0 ? FIRST_PAUSE : pause);
                        }),
                        () -> ended(service, pause));
    }

    private void ended(Service service, Duration pause) {
        if (!wants(service)) {
            return;
        }
        screen.say(
                service.name().label() + " has ended on its own; it is started again in " + pause.toSeconds() + " s.");
        pauses.schedule(() -> startAgain(service, longer(pause)), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void startAgain(Service service, Duration nextPause) {
        if (!wants(service)) {
            return;
        }
        try {
            service.start();
            screen.say(service.name().label() + " is back.");
            watch(service, nextPause);
        } catch (StackFault e) {
            screen.say(String.valueOf(e.getMessage()));
            service.stop();
            ended(service, nextPause);
        }
    }

    /** Nothing is started again from now on. */
    @Override
    public void close() {
        synchronized (wanted) {
            wanted.clear();
        }
        pauses.shutdownNow();
        try {
            // A start that is under way gives up and takes its process with it.
            pauses.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
