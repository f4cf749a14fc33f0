package no.vft.stack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import no.vft.stack.folder.StackFault;

/** Starts again what dies on its own, with a growing pause, and says so. What was stopped on purpose stays down. */
final class Supervisor implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** After living so long, a process has earned the shortest pause again. */
    private static final Duration HEALTHY_LIFE = Duration.ofMinutes(1);

    private final Screen screen;
    private final InstantSource clock;
    private final Later later;
    private final boolean restarts;
    private final Set<ServiceName> wanted = EnumSet.noneOf(ServiceName.class);
    private boolean closed;

    Supervisor(Screen screen, InstantSource clock, Later later, boolean restarts) {
        this.screen = screen;
        this.clock = clock;
        this.later = later;
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

    /** The end of an earlier process may be told of when the next one runs already. */
    private boolean misses(Service service) {
        synchronized (wanted) {
            return restarts
                    && !closed
                    && wanted.contains(service.name())
                    && service.handle().isEmpty();
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
        if (!misses(service)) {
            return;
        }
        screen.say(
                service.name().label() + " has ended on its own; it is started again in " + pause.toSeconds() + " s.");
        later.after(pause, () -> startAgain(service, longer(pause)));
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void startAgain(Service service, Duration nextPause) {
        if (!misses(service)) {
            return;
        }
        try {
            service.start();
            screen.say(service.name().label() + " is back.");
            watch(service, nextPause);
        } catch (RuntimeException e) {
            // Whatever it is: an end of this thread would leave the service down for good.
            screen.say(e instanceof StackFault fault ? String.valueOf(fault.getMessage()) : e.toString());
            service.stop();
            ended(service, nextPause);
        }
    }

    /** Nothing is started again from now on; a start that is under way gives up and takes its process with it. */
    @Override
    public void close() {
        synchronized (wanted) {
            closed = true;
        }
        later.close();
    }
}
