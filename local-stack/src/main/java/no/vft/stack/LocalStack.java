package no.vft.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.vft.stack.database.Database;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFault;
import no.vft.stack.folder.StackFolder;
import no.vft.stack.folder.StackLock;

/**
 * A running platform on one machine: the same for {@code ./run} and for the acceptance tests. Everything listens on
 * loopback only. Thread-safe, except that one service is not to be killed and restarted at the same time.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final StackOptions options;
    private final StackFolder folder;
    private final StackLock lock;
    private final Secrets secrets;
    private final Screen screen;
    private final Database database;
    private final Map<ServiceName, Service> services;
    private final Supervisor supervisor;
    private final StartUp startUp;

    private LocalStack(StackOptions options, Screen screen, StackFolder folder, StackLock lock) {
        this.options = options;
        this.folder = folder;
        this.lock = lock;
        this.screen = screen;
        this.secrets = new Secrets(folder.secrets());
        var parts = new Services(options, folder, secrets, screen);
        this.database = parts.database();
        this.services = parts.all();
        this.supervisor =
                new Supervisor(screen, InstantSource.system(), Later.onOneThread("supervisor"), options.restarts());
        this.startUp = new StartUp(options.services(), name -> startAndWatch(service(name)));
    }

    /** Starts a stack that only its logs tell of; returns when every service can do its work. */
    public static LocalStack start(StackOptions options) {
        return start(options, Screen.silent());
    }

    /**
     * Starts a stack; returns when every service can do its work.
     *
     * @throws StackFault when something that it needs is missing or taken, or a service does not become ready; nothing
     *     is left running then
     */
    public static LocalStack start(StackOptions options, Screen screen) {
        var stack = prepare(options, screen);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Takes the folder and cleans up what a killed stack left; nothing runs yet. Close it in any case. */
    static LocalStack prepare(StackOptions options, Screen screen) {
        new Jars(options.home()).refuseMissing(options.services());
        var folder = new StackFolder(options.data());
        var lock = StackLock.take(folder);
        try {
            var stack = new LocalStack(options, screen, folder, lock);
            stack.inReverse().forEach(Service::stopStale);
            options.ports().refuseTaken();
            return stack;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts everything; returns when it is up. */
    void startAll() {
        new StackSecrets(secrets, folder).createAll();
        startUp.run(this::describe);
    }

    /** The simulator of a person reaches the stack's own broker only. */
    private void describe() {
        if (options.services().contains(ServiceName.BROKER)) {
            StackDescription.write(this);
        }
    }

    private void startAndWatch(Service service) {
        service.start();
        supervisor.watch(service);
        screen.say(service.name().label() + " is ready.");
    }

    private Service service(ServiceName name) {
        var service = services.get(name);
        if (service == null || !options.services().contains(name)) {
            throw new IllegalArgumentException(name + " is no part of this stack");
        }
        return service;
    }

    /** kill -9; it stays down until {@link #restart}. Returns when it is gone. */
    public void kill9(ServiceName name) {
        supervisor.release(name);
        service(name).kill9();
    }

    /** Stops it politely; it stays down until {@link #restart}. Returns when it has ended. */
    public void stop(ServiceName name) {
        supervisor.release(name);
        service(name).stop();
    }

    /** Starts it, after a stop when it is still running; returns when it can do its work. */
    public void restart(ServiceName name) {
        stop(name);
        startAndWatch(service(name));
    }

    public Ports ports() {
        return options.ports();
    }

    /** Which services this stack has. */
    public Set<ServiceName> services() {
        return options.services();
    }

    /** Where an operator points the browser. */
    public URI dashboard() {
        return URI.create("http://localhost:" + ports().responseCenter());
    }

    /** The secrets: passwords and credentials by name. */
    public Secrets secrets() {
        return secrets;
    }

    /** Where everything lies. */
    public StackFolder folder() {
        return folder;
    }

    /** The database server, for looking behind the services in a test. */
    public Database database() {
        return database;
    }

    private List<Service> inReverse() {
        return new ArrayList<>(services.values()).reversed();
    }

    /** Stops what was started, last first, and nothing else, also in the middle of the start. What is stored stays. */
    @Override
    public void close() {
        startUp.callOff();
        supervisor.close();
        stopAll();
        while (!startUp.hasEnded(BETWEEN_LOOKS)) {
            stopAll();
        }
        stopAll();
        try {
            Files.deleteIfExists(folder.description());
        } catch (IOException e) {
            screen.say("The file " + folder.description() + " could not be deleted (" + e + ").");
        }
        lock.close();
    }

    private void stopAll() {
        inReverse().stream()
                .filter(service -> options.services().contains(service.name()))
                .forEach(this::stopLoudly);
    }

    private void stopLoudly(Service service) {
        if (service.handle().isPresent()) {
            service.stop();
            screen.say(service.name().label() + " has stopped.");
        }
    }
}
