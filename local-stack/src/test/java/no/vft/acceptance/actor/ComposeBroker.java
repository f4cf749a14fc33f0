package no.vft.acceptance.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.vft.sim.fleet.BrokerAddress;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.stack.ForeignBroker;
import no.vft.stack.Ports;
import no.vft.stack.process.Readiness;
import no.vft.stack.process.ServiceProcess;
import org.awaitility.Awaitility;

/**
 * Debian's mosquitto as {@code docker-compose.yml} runs it: with {@code ops/mosquitto/mosquitto.conf}, with {@code
 * ops/mosquitto/acl} as it is, and with the certificates that {@code ops/secrets.sh} makes. Outside a container these
 * differ, and nothing else does:
 *
 * <ul>
 *   <li>where the certificates, the topic rules and the stored sessions lie;
 *   <li>the ports, free ones, on loopback only;
 *   <li>a line {@code user} more: mosquitto started by root would become a user who cannot read the certificates. The
 *       container starts it as an ordinary user, and then the line means nothing.
 * </ul>
 */
public final class ComposeBroker implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OpsSecrets secrets;
    private final DeviceCredentials.Certificate devices;
    private final Ports ports;
    private final ServiceProcess process;

    private ComposeBroker(
            OpsSecrets secrets, DeviceCredentials.Certificate devices, Ports ports, ServiceProcess process) {
        this.secrets = secrets;
        this.devices = devices;
        this.ports = ports;
        this.process = process;
    }

    /** Makes the certificates and starts the broker; everything of it lies in that folder. */
    public static ComposeBroker start(Path home, Path folder) throws IOException, InterruptedException {
        assertThat(PROGRAM)
                .as("this test needs Debian's mosquitto: apt-get install mosquitto mosquitto-clients")
                .isExecutable();
        var secrets = new OpsSecrets(home, Files.createDirectory(folder.resolve("secrets")));
        var devices = new DeviceCredentials.Certificate(secrets.authority(folder.resolve("pki")));
        var ports = Ports.free();
        var configuration = Files.writeString(
                folder.resolve("mosquitto.conf"), configuration(home.resolve("ops/mosquitto"), secrets, folder, ports));
        var process = new ServiceProcess(
                "mosquitto",
                List.of(PROGRAM.toString(), "-c", configuration.toString()),
                Map.of(),
                folder,
                Files.createDirectory(folder.resolve("processes")),
                PATIENCE,
                line -> {});
        var broker = new ComposeBroker(secrets, devices, ports, process);
        broker.start();
        return broker;
    }

    private static String configuration(Path ops, OpsSecrets secrets, Path folder, Ports ports) throws IOException {
        var changes = new HashMap<String, String>();
        changes.put("listener 8883", "listener " + ports.mqtts() + " 127.0.0.1");
        changes.put("listener 8884", "listener " + ports.mqtt() + " 127.0.0.1");
        for (var setting : List.of("cafile ca.crt", "certfile broker.crt", "keyfile broker.key")) {
            var words = setting.split(" ");
            changes.put(words[0] + " /run/secrets/" + words[1], words[0] + " " + secrets.file(words[1]));
        }
        changes.put("acl_file /mosquitto/config/acl", "acl_file " + ops.resolve("acl"));
        changes.put("persistence_location /mosquitto/data/", "persistence_location " + folder + "/");
        var lines = Files.readAllLines(ops.resolve("mosquitto.conf"));
        assertThat(lines).containsAll(changes.keySet());
        lines.replaceAll(line -> changes.getOrDefault(line, line));
        lines.add("user " + System.getProperty("user.name"));
        return String.join("\n", lines) + "\n";
    }

    private void start() {
        process.start();
        Awaitility.await("mosquitto listens").atMost(PATIENCE).until(Readiness.port(ports.mqtt())::isReady);
    }

    /** kill -9 and a new start: what the broker held since it last saved, up to a minute ago, is gone. */
    public void kill9AndRestart() {
        process.kill9();
        start();
    }

    /** How alarm-ingest reaches it: the files that docker-compose.yml mounts for that. */
    public ForeignBroker forAlarmIngest() {
        return new ForeignBroker(
                URI.create("ssl://localhost:" + ports.mqtt()),
                secrets.file("alarm-ingest.p12"),
                secrets.file("ingest-key-store"),
                secrets.file("trust.p12"),
                secrets.file("ingest-trust-store"));
    }

    /** How devices reach it. */
    public BrokerAddress address() {
        return new BrokerAddress("localhost", ports.mqtts(), true);
    }

    /** Certificates for any number of simulated devices, of the authority that {@code ops/secrets.sh} made. */
    public DeviceCredentials.Certificate devices() {
        return devices;
    }

    /**
     * Publishes with Debian's mosquitto_pub and the certificate that {@code ops/secrets.sh} issues for the device;
     * returns what it complains of, nothing when the broker has taken it.
     */
    public String publish(String device, String topic, String payload) throws IOException, InterruptedException {
        secrets.issue(device);
        var command = new ArrayList<>(List.of("mosquitto_pub", "-V", "5", "-i", device, "-q", "1"));
        command.addAll(List.of("-h", "localhost", "-p", Integer.toString(ports.mqtts())));
        command.addAll(List.of("--cafile", secrets.file("ca.crt").toString()));
        command.addAll(
                List.of("--cert", secrets.file("devices/" + device + ".crt").toString()));
        command.addAll(
                List.of("--key", secrets.file("devices/" + device + ".key").toString()));
        command.addAll(List.of("-t", topic, "-m", payload));
        return Program.run(Map.of(), command);
    }

    @Override
    public void close() {
        process.stop();
    }
}
