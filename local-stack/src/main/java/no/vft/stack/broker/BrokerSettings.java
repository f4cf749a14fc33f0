package no.vft.stack.broker;

import java.nio.file.Path;

/**
 * What the broker needs to know.
 *
 * @param folder its journal, made when absent
 * @param port MQTT with user and password
 * @param tls MQTT over mutual TLS
 */
public record BrokerSettings(Path folder, int port, Credentials credentials, Tls tls) {
    /** MQTT over mutual TLS: PKCS12 stores, and the port. */
    public record Tls(int port, Path keyStore, String keyStorePassword, Path trustStore, String trustStorePassword) {
        @Override
        public String toString() {
            return "Tls[port=" + port + "]";
        }
    }
}
