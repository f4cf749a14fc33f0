package no.vft.stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import no.vft.stack.folder.StackFault;

/**
 * The ports of a stack: eight in a row.
 *
 * @param base the first, 1024 to 65528
 */
public record Ports(int base) {
    private static final int COUNT = 8;

    public Ports {
        if (base < 1024 || base + COUNT > 65536) {
            throw new StackFault("The port base must be 1024 to 65528; " + base + " is not.");
        }
    }

    /** A base with eight free ports, found by asking the system; nothing holds them until the stack starts. */
    public static Ports free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            try (var probe = new ServerSocket(0)) {
                var base = probe.getLocalPort() - COUNT;
                // Below the range that the system hands out to clients, so that none of them takes one meanwhile.
                var candidate = 10_000 + base % 20_000;
                if (IntStream.range(candidate, candidate + COUNT).allMatch(Ports::isFree)) {
                    return new Ports(candidate);
                }
            } catch (IOException e) {
                throw new StackFault("No free port was found (" + e + ").", e);
            }
        }
        throw new StackFault("No eight free ports in a row were found.");
    }

    /** @throws StackFault when any of the ports is in use */
    void refuseTaken() {
        IntStream.range(base, base + COUNT)
                .filter(port -> !isFree(port))
                .findFirst()
                .ifPresent(port -> {
                    throw new StackFault("Port " + port + " is taken: stop the program that uses it, or choose " + COUNT
                            + " other ports with --port-base N.");
                });
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public int responseCenter() {
        return base;
    }

    public int alarmIngest() {
        return base + 1;
    }

    public int epjAdapter() {
        return base + 2;
    }

    public int identity() {
        return base + 3;
    }

    public int database() {
        return base + 4;
    }

    /** MQTT with user and password. */
    public int mqtt() {
        return base + 5;
    }

    /** MQTT over mutual TLS. */
    public int mqtts() {
        return base + 6;
    }

    /** The internal API and the management endpoints of response-center. */
    public int responseCenterInternal() {
        return base + 7;
    }
}
