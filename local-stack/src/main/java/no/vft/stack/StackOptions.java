package no.vft.stack;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How to start a stack.
 *
 * @param home the project's folder, in which the services' jars were built
 * @param data where the stack keeps everything; an absent folder is made, an existing one is continued
 * @param services which of them to start; a service without what it needs waits or fails as it would anywhere
 * @param fleet the simulated devices, when the fleet is among the services
 * @param restarts whether a process that dies is started again
 */
public record StackOptions(
        Path home, Path data, Ports ports, Set<ServiceName> services, FleetOptions fleet, boolean restarts) {
    public StackOptions {
        services = Collections.unmodifiableSet(EnumSet.copyOf(services));
    }

    /** Everything but the fleet, on free ports, with no restarts but those that are asked for. */
    public static StackOptions forTests(Path home, Path data) {
        var services = EnumSet.complementOf(EnumSet.of(ServiceName.FLEET));
        return new StackOptions(home, data, Ports.free(), services, new FleetOptions(1, 1), false);
    }

    /** The same, with these services only. */
    public StackOptions with(Set<ServiceName> only) {
        return new StackOptions(home, data, ports, only, fleet, restarts);
    }
}
