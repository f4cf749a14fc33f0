package no.vft.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * A broker that somebody else runs. alarm-ingest reaches it over mutual TLS, as in an installation.
 *
 * @param uri ssl://host:port
 * @param keyStore the certificate and key of alarm-ingest, PKCS12
 * @param trustStore the authority of the broker's certificate, PKCS12
 */
public record ForeignBroker(
        URI uri, Path keyStore, Path keyStorePasswordFile, Path trustStore, Path trustStorePasswordFile) {
    /** How alarm-ingest is told. */
    Map<String, String> settings() {
        return Map.of(
                "vft.mqtt.uri", uri.toString(),
                "vft.mqtt.key-store", keyStore.toString(),
                "vft.mqtt.key-store-password-file", keyStorePasswordFile.toString(),
                "vft.mqtt.trust-store", trustStore.toString(),
                "vft.mqtt.trust-store-password-file", trustStorePasswordFile.toString());
    }
}
