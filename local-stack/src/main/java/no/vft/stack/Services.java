package no.vft.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.vft.stack.database.Database;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFolder;
import no.vft.stack.process.Readiness;
import no.vft.stack.process.ServiceProcess;

/** Knows for each service how it is started and how one sees that it is ready. Makes them; starts none. */
final class Services {
    /**
     * Without the second, thorough translation. On two cores it takes most of one for the first minutes, in which a
     * press would wait; a stack for trying out and for tests seldom lives longer.
     */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final Duration GRACE = Duration.ofSeconds(15);

    private final StackOptions options;
    private final StackFolder folder;
    private final Screen screen;
    private final Jars jars;
    private final Database database;
    private final ServiceSettings settings;

    Services(StackOptions options, StackFolder folder, Secrets secrets, Screen screen) {
        this.options = options;
        this.folder = folder;
        this.screen = screen;
        this.jars = new Jars(options.home());
        var log = folder.logs().resolve(ServiceName.DATABASE.label() + ".log");
        this.database =
                new Database(folder.database(), log, secrets, options.ports().database());
        this.settings = new ServiceSettings(folder, options, secrets);
    }

    Database database() {
        return database;
    }

    /** All that can be part of a stack, whether or not this one has it: something stale may be left of each. */
    Map<ServiceName, Service> all() {
        var all = new EnumMap<ServiceName, Service>(ServiceName.class);
        for (var name : ServiceName.values()) {
            all.put(name, make(name));
        }
        return all;
    }

    private Service make(ServiceName name) {
        var ports = options.ports();
        return switch (name) {
            case DATABASE -> new DatabaseService(database);
            case BROKER -> java(name, 512, List.of("-XX:MaxDirectMemorySize=256m"), own("broker"), brokerReady());
            case IDENTITY ->
                java(name, 192, List.of("-XX:+UseSerialGC"), own("identity"), identityReady(ports.identity()));
            case RESPONSE_CENTER -> spring(name, 384, ports.responseCenterInternal());
            case ALARM_INGEST -> spring(name, 256, ports.alarmIngest());
            case EPJ_ADAPTER -> spring(name, 768, ports.epjAdapter());
            case FLEET -> java(name, 192, List.of("-XX:+UseSerialGC"), fleet(), () -> true);
        };
    }

    private Readiness brokerReady() {
        return Readiness.port(options.ports().mqtt());
    }

    private static Readiness identityReady(int port) {
        return Readiness.http("http://127.0.0.1:" + port + "/.well-known/openid-configuration");
    }

    private JavaService spring(ServiceName name, int heapMegabytes, int healthPort) {
        var file = settings.write(name);
        var ready = Readiness.http("http://127.0.0.1:" + healthPort + "/actuator/health/readiness");
        return java(name, heapMegabytes, List.of(), List.of("--spring.config.additional-location=file:" + file), ready);
    }

    private List<String> own(String mode) {
        return List.of(
                mode,
                "--data",
                folder.root().toString(),
                "--port-base",
                Integer.toString(options.ports().base()));
    }

    private List<String> fleet() {
        return List.of(
                "fleet",
                "--stack",
                folder.description().toString(),
                "--devices",
                Integer.toString(options.fleet().devices()),
                "--speedup",
                Integer.toString(options.fleet().speed()));
    }

    private JavaService java(
            ServiceName name, int heapMegabytes, List<String> flags, List<String> arguments, Readiness ready) {
        var all = new ArrayList<>(flags);
        if (!options.longRun()) {
            all.add(QUICK_START);
        }
        var command = new ArrayList<>(jars.java(name, heapMegabytes, all));
        command.addAll(arguments);
        Path logs = folder.logs();
        var process = new ServiceProcess(
                name.label(), command, Map.of(), logs, folder.processes(), GRACE, line -> screen.show(name, line));
        return new JavaService(name, process, ready, InstantSource.system());
    }
}
