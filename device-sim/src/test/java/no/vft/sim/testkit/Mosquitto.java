package no.vft.sim.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.vft.sim.fleet.BrokerAddress;
import no.vft.sim.identity.DevicePki;

/** Debian's mosquitto as a child process on a free loopback port, its files in a folder of the test. */
public final class Mosquitto implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final Path configuration;
    private final BrokerAddress address;
    private Process process;

    private Mosquitto(Path configuration, BrokerAddress address) throws IOException {
        this.configuration = configuration;
        this.address = address;
        start();
    }

    /** Lets everybody in. */
    public static Mosquitto open(Path folder) throws IOException {
        assertThat(PROGRAM)
                .as("these tests need Debian's mosquitto: apt-get install mosquitto")
                .exists();
        int port = freePort();
        return new Mosquitto(
                write(folder, "listener %d 127.0.0.1\nallow_anonymous true\n".formatted(port)),
                new BrokerAddress("127.0.0.1", port, false));
    }

    /** Mutual TLS, each device on its own branch; the plain listener beside it is for the peer. */
    public static Mosquitto withPki(Path folder, DevicePki pki, int plainPort) throws IOException {
        int port = freePort();
        Files.writeString(folder.resolve("acl-devices"), "pattern readwrite vft/v1/d/%u/#\n");
        return new Mosquitto(
                write(folder, """
                        per_listener_settings true
                        listener %d 127.0.0.1
                        allow_anonymous true
                        listener %d 127.0.0.1
                        cafile %s
                        certfile %s
                        keyfile %s
                        require_certificate true
                        use_identity_as_username true
                        acl_file %s
                        """.formatted(
                                plainPort,
                                port,
                                pki.authorityCertificate(),
                                pki.server().certificate(),
                                pki.server().key(),
                                folder.resolve("acl-devices"))),
                new BrokerAddress("localhost", port, true));
    }

    public BrokerAddress address() {
        return address;
    }

    /** As {@code kill -9}: what the broker held is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    public void start() throws IOException {
        process = new ProcessBuilder(PROGRAM.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        configuration.resolveSibling("mosquitto.log").toFile()))
                .start();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!accepts()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException(
                        "mosquitto does not start: " + Files.readString(configuration.resolveSibling("mosquitto.log")));
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        kill();
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean accepts() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", address.port()), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path write(Path folder, String listeners) throws IOException {
        String general = "user %s\nmax_queued_messages 0\nset_tcp_nodelay true\nlog_dest stdout\n"
                .formatted(System.getProperty("user.name"));
        return Files.writeString(folder.resolve("mosquitto.conf"), general + listeners);
    }
}
