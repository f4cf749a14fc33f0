package no.vft.stack;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to start a stack.
 *
 * @param home the project's folder, in which the services' jars were built
 * @param data where the stack keeps everything; an absent folder is made, an existing one is continued
 * @param services which of them to start; a service without what it needs waits or fails as it would anywhere
 * @param fleet the simulated devices, when the fleet is among the services
 * @param restarts whether a process that dies is started again
 * @param foreignBroker takes the place of the stack's own broker, which is then not among the services; null: none does
 * @param longRun whether its programs are translated for a long run; else they start quickly and are soon at a pace
 *     that is a little lower
 */
public record StackOptions(
        Path home,
        Path data,
        Ports ports,
        Set<ServiceName> services,
        FleetOptions fleet,
        boolean restarts,
        @Nullable ForeignBroker foreignBroker,
        boolean longRun) {
    public StackOptions {
        services = Collections.unmodifiableSet(EnumSet.copyOf(services));
        if (foreignBroker != null && services.contains(ServiceName.BROKER)) {
            throw new IllegalArgumentException("a stack has its own broker or a foreign one, not both");
        }
    }

    /** Everything but the fleet, on free ports, with no restarts but those that are asked for. */
    public static StackOptions forTests(Path home, Path data) {
        var services = EnumSet.complementOf(EnumSet.of(ServiceName.FLEET));
        return new StackOptions(home, data, Ports.free(), services, new FleetOptions(1, 1), false, null, false);
    }

    /** The same, with these services only. */
    public StackOptions with(Set<ServiceName> only) {
        return new StackOptions(home, data, ports, only, fleet, restarts, foreignBroker, longRun);
    }

    /** The same, with that broker instead of the stack's own. */
    public StackOptions with(ForeignBroker broker) {
        var others = EnumSet.copyOf(services);
        others.remove(ServiceName.BROKER);
        return new StackOptions(home, data, ports, others, fleet, restarts, broker, longRun);
    }

    /** The same, with programs that are translated as those of an installation. */
    public StackOptions forALongRun() {
        return new StackOptions(home, data, ports, services, fleet, restarts, foreignBroker, true);
    }
}
