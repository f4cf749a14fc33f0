package no.vft.ingest.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import no.vft.ingest.AlarmIngest;
import no.vft.testkit.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything the service needs, started for one test class. */
public final class Surroundings implements AutoCloseable {
    /** The internal credential of the tests. */
    public static final String CREDENTIAL = "a-credential-for-tests-only";

    public final Mosquitto broker;
    public final Center center = new Center();
    public final TestDatabase database = TestDatabase.create();
    private final Path credentialFile = credentialFile();

    /** With a broker that lets everybody in. */
    public Surroundings() {
        this(Mosquitto.open());
    }

    /** With that broker, which is closed with the rest. */
    public Surroundings(Mosquitto broker) {
        this.broker = broker;
    }

    /** Starts the service on a free port. Later arguments win, as {@code --name=value}. */
    public ConfigurableApplicationContext start(String... further) {
        return start(new Class<?>[] {AlarmIngest.class}, further);
    }

    /** Starts the service with further configuration classes. */
    public ConfigurableApplicationContext start(Class<?>[] sources, String... further) {
        var defaults = List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--vft.mqtt.uri=" + broker.uri(),
                "--vft.handoff.url=" + center.url(),
                "--vft.internal.credential-file=" + credentialFile,
                "--vft.receipt.feed-wait=0s");
        // The same argument twice would become a list; the later one is meant.
        var byName = new LinkedHashMap<String, String>();
        Stream.concat(defaults.stream(), Stream.of(further))
                .forEach(argument -> byName.put(argument.substring(0, argument.indexOf('=')), argument));
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.SERVLET)
                .run(byName.values().toArray(String[]::new));
    }

    private static Path credentialFile() {
        try {
            var file = Files.createTempFile("credential", "");
            Files.writeString(file, CREDENTIAL + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        center.close();
        broker.close();
    }
}
