package no.vft.sim.scenario;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.Press;
import no.vft.sim.load.DailyLife;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A fleet that lives its day. */
@Command(
        name = "fleet",
        description = "Devices with heartbeats that press as people do over a day, until Ctrl-C or for some minutes.",
        mixinStandardHelpOptions = true)
final class FleetCommand extends PlayCommand {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    /** A day within a second. */
    private static final double FASTEST = 86_400;

    private static final Duration FOREVER = Duration.ofDays(36_500);

    @Option(names = "--devices", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}")
    private int devices = 40;

    @Option(names = "--prefix", description = "Ids are this and a number. Default: demo-0001 ..., then sim-00001 ...")
    private @Nullable String prefix;

    @Option(names = "--minutes", paramLabel = "N", description = "Default: until Ctrl-C")
    private @Nullable Integer minutes;

    @Option(names = "--heartbeat", paramLabel = "TIME", description = "Between two heartbeats. Default: 60s")
    private Duration heartbeat = Duration.ofSeconds(60);

    @Option(
            names = "--speedup",
            paramLabel = "X",
            description = "So many times faster does the day pass (heartbeats keep their pace). "
                    + "Default: ${DEFAULT-VALUE}")
    private double speedup = 1;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!(speedup > 0 && speedup <= FASTEST)) {
            throw options().platform().wrong("--speedup: more than 0, at most %.0f.".formatted(FASTEST));
        }
        if (minutes != null && (minutes < 0 || minutes > Durations.LONGEST.toMinutes())) {
            throw options().platform().wrong("--minutes: 0 to " + Durations.LONGEST.toMinutes() + ".");
        }
        if (!heartbeat.isPositive()) {
            throw options().platform().wrong("--heartbeat: more than 0.");
        }
        Duration limit = minutes == null ? FOREVER : Duration.ofMinutes(minutes);
        return play(fleetOf(devices, prefix), (fleet, complaints) -> {
            fleet.startHeartbeats(heartbeat);
            live(fleet, limit);
        });
    }

    private void live(Fleet fleet, Duration limit) throws InterruptedException {
        ZonedDateTime begin = options().platform().clock().instant().atZone(NORWAY);
        DailyLife life = new DailyLife(fleet.devices().size(), begin, options().seed());
        long started = System.nanoTime();
        while (true) {
            DailyLife.Event event = life.next();
            long due = (long) (Duration.between(begin, event.at()).toNanos() / speedup);
            if (due > limit.toNanos()) {
                sleepUntil(started, limit.toNanos());
                return;
            }
            sleepUntil(started, due);
            fleet.devices().get(event.user()).press(Press.of(event.kind()));
        }
    }

    private static void sleepUntil(long started, long due) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, started + due - System.nanoTime())));
    }
}
