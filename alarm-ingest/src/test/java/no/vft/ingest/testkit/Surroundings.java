package no.vft.ingest.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.vft.ingest.AlarmIngest;
import no.vft.testkit.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything the service needs, started for one test class. */
public final class Surroundings implements AutoCloseable {
    /** The internal credential of the tests. */
    public static final String CREDENTIAL = "a-credential-for-tests-only";

    public final Mosquitto broker = new Mosquitto();
    public final Center center = new Center();
    public final TestDatabase database = TestDatabase.create();
    private final Path credentialFile = credentialFile();

    /** Starts the service on a free port. Later arguments win, as {@code --name=value}. */
    public ConfigurableApplicationContext start(String... further) {
        return start(new Class<?>[] {AlarmIngest.class}, further);
    }

    /** Starts the service with further configuration classes. */
    public ConfigurableApplicationContext start(Class<?>[] sources, String... further) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--vft.mqtt.uri=" + broker.uri(),
                "--vft.handoff.url=" + center.url(),
                "--vft.internal.credential-file=" + credentialFile,
                "--vft.receipt.feed-wait=0s"));
        arguments.addAll(List.of(further));
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
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
