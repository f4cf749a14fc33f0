package no.vft.sim.fleet;

import java.util.List;
import java.util.stream.IntStream;
import no.vft.api.id.DeviceId;
import org.jspecify.annotations.Nullable;

/** The names of a fleet's devices. */
public final class DeviceIds {
    /** How many devices of the local stack have a recipient: {@code demo-0001} to {@code demo-0040}. */
    public static final int DEMO_DEVICES = 40;

    private DeviceIds() {}

    /**
     * That many ids: first the devices with recipients, then {@code sim-00001} and so on, which no registry knows; or
     * all
     * with the given prefix, numbered from 1.
     */
    public static List<DeviceId> of(int count, @Nullable String prefix) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new DeviceId(name(number, prefix)))
                .toList();
    }

    private static String name(int number, @Nullable String prefix) {
        if (prefix != null) {
            return "%s%05d".formatted(prefix, number);
        }
        return number <= DEMO_DEVICES ? "demo-%04d".formatted(number) : "sim-%05d".formatted(number - DEMO_DEVICES);
    }
}
