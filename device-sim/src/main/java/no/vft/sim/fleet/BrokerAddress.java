package no.vft.sim.fleet;

import java.net.URI;

/**
 * Where the broker is: {@code mqtt://host:port}, or {@code mqtts://host:port} for TLS. Without a port the standard one.
 *
 * @throws IllegalArgumentException from {@link #of} when the text is neither
 */
public record BrokerAddress(String host, int port, boolean tls) {
    private static final int PORT = 1883;
    private static final int TLS_PORT = 8883;
    private static final int LAST_PORT = 65_535;

    public static BrokerAddress of(String text) {
        URI uri = uri(text);
        boolean tls = "mqtts".equals(uri.getScheme());
        if (!tls && !"mqtt".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getPort() == 0
                || uri.getPort() > LAST_PORT) {
            throw wrong(text);
        }
        return new BrokerAddress(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : tls ? TLS_PORT : PORT, tls);
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noUri) {
            throw wrong(text);
        }
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text + "' is not mqtt://host:port or mqtts://host:port");
    }

    @Override
    public String toString() {
        return (tls ? "mqtts://" : "mqtt://") + host + ":" + port;
    }
}
