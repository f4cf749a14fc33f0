package no.vft.ingest.mqtt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach the broker.
 *
 * @param uri the broker, tcp://host:port or ssl://host:port
 * @param clientId what this instance's MQTT client ids begin with; different for each instance and the same after a
 * restart
 * @param username the user, when the broker asks for one
 * @param passwordFile a file that holds the user's password
 * @param keyStore PKCS12 file with the service's certificate and key, for mutual TLS
 * @param keyStorePasswordFile a file that holds the key store's password
 * @param trustStore PKCS12 file with the authority of the broker's certificate; without it the Java runtime's own
 * @param trustStorePasswordFile a file that holds the trust store's password
 * @param alarmConnections connections that receive alarms; with more than one, two presses of a device within
 *     milliseconds of each other may change places
 * @param receiptConnections connections that publish receipts
 * @param receiveMaximum alarms that the broker may send on one connection before the first is acknowledged
 * @param publishWindow receipts on the way to the broker on one connection; the broker may ask for less
 * @param keepAlive after how long without traffic the connection is probed
 * @param sessionExpiry how long the broker keeps what it has for this instance while it is away
 * @param connectTimeout how long a connection may take to come about
 * @param reconnectMin the first pause before a new try to connect
 * @param reconnectMax the longest pause before a new try to connect
 */
@Validated
@ConfigurationProperties("vft.mqtt")
record MqttSettings(
        @NotNull URI uri,
        @DefaultValue("alarm-ingest") @NotBlank String clientId,
        @Nullable String username,
        @Nullable Path passwordFile,
        @Nullable Path keyStore,
        @Nullable Path keyStorePasswordFile,
        @Nullable Path trustStore,
        @Nullable Path trustStorePasswordFile,
        @DefaultValue("1") @Min(1) @Max(16) int alarmConnections,
        @DefaultValue("2") @Min(1) @Max(16) int receiptConnections,
        @DefaultValue("2000") @Min(1) @Max(65_535) int receiveMaximum,
        @DefaultValue("1000") @Min(1) @Max(65_535) int publishWindow,
        @DefaultValue("15s") Duration keepAlive,
        @DefaultValue("1d") Duration sessionExpiry,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("200ms") Duration reconnectMin,
        @DefaultValue("5s") Duration reconnectMax) {

    private static final Set<String> SCHEMES = Set.of("tcp", "ssl");

    MqttSettings {
        if (uri != null && !SCHEMES.contains(String.valueOf(uri.getScheme()))) {
            throw new IllegalArgumentException("vft.mqtt.uri: only tcp://host:port and ssl://host:port are understood");
        }
    }
}
