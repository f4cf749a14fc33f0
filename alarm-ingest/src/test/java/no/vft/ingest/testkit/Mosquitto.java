package no.vft.ingest.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;

/** Debian's mosquitto as a child process on a free port of the loopback, with its session store kept over restarts. */
public final class Mosquitto implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

    private final Path directory;
    private final int port;
    private final int tlsPort;
    private Process process;

    /** Starts a broker that lets everybody in. */
    public static Mosquitto open() {
        return new Mosquitto(tlsPort -> "");
    }

    /** Starts a broker with a second entrance that lets in only who has a certificate of the authority. */
    public static Mosquitto withMutualTls(Authority.Identity server, Path authority) {
        return new Mosquitto(tlsPort -> """
                listener %d 127.0.0.1
                cafile %s
                certfile %s
                keyfile %s
                require_certificate true
                use_identity_as_username true
                """.formatted(tlsPort, authority, server.certificate(), server.key()));
    }

    private Mosquitto(IntFunction<String> secondEntrance) {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException(
                    "These tests need the broker mosquitto at " + PROGRAM + "; install it: apt-get install mosquitto");
        }
        try {
            directory = Files.createTempDirectory("mosquitto");
            port = freePort();
            tlsPort = freePort();
            Files.writeString(
                    directory.resolve("mosquitto.conf"),
                    """
                    listener %d 127.0.0.1
                    allow_anonymous true
                    persistence false
                    max_queued_messages 100000
                    max_inflight_messages 1000
                    set_tcp_nodelay true
                    user %s
                    """.formatted(port, System.getProperty("user.name")) + secondEntrance.apply(tlsPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    /** Where it listens. */
    public String uri() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Where it listens for who has a certificate. */
    public String tlsUri() {
        return "ssl://localhost:" + tlsPort;
    }

    /** Starts it, again if need be, on the same port. */
    public void start() {
        try {
            process = new ProcessBuilder(
                            PROGRAM.toString(),
                            "-c",
                            directory.resolve("mosquitto.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("mosquitto listens").atMost(Duration.ofSeconds(10)).until(this::listens);
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills it at once. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
