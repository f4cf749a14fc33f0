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

    public static BrokerAddress of(String text) {
        URI uri = URI.create(text);
        boolean tls = "mqtts".equals(uri.getScheme());
        if (!tls && !"mqtt".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is not mqtt://host:port or mqtts://host:port");
        }
        return new BrokerAddress(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : tls ? TLS_PORT : PORT, tls);
    }

    @Override
    public String toString() {
        return (tls ? "mqtts://" : "mqtt://") + host + ":" + port;
    }
}
