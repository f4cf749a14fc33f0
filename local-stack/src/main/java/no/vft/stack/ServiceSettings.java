package no.vft.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.vft.stack.broker.Credentials;
import no.vft.stack.folder.OwnerOnly;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFolder;
import no.vft.stack.identity.IdentitySettings;
import org.jspecify.annotations.Nullable;

/**
 * Writes each service's settings into a file of its own: passwords never stand on a command line, where every user of
 * the machine can read them.
 */
final class ServiceSettings {
    static final String INTERNAL_CREDENTIAL = "internal-credential";
    static final String DEVICE_SECRET = "mqtt-device-secret";
    static final String INGEST_PASSWORD = "mqtt-alarm-ingest";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PROVIDER = "spring.security.oauth2.client.provider.idp.";
    private static final String REGISTRATION = "spring.security.oauth2.client.registration.idp.";

    private final StackFolder folder;
    private final Ports ports;
    private final Secrets secrets;
    private final @Nullable ForeignBroker foreignBroker;

    ServiceSettings(StackFolder folder, StackOptions options, Secrets secrets) {
        this.folder = folder;
        this.ports = options.ports();
        this.secrets = secrets;
        this.foreignBroker = options.foreignBroker();
    }

    /** Writes the settings of a service and returns the file. */
    Path write(ServiceName service) {
        return switch (service) {
            case RESPONSE_CENTER -> write(service, responseCenter());
            case ALARM_INGEST -> write(service, alarmIngest());
            case EPJ_ADAPTER -> write(service, epjAdapter());
            case DATABASE, BROKER, IDENTITY, FLEET ->
                throw new IllegalArgumentException(service + " takes its settings from the command line");
        };
    }

    private Map<String, String> responseCenter() {
        var issuer = IdentitySettings.issuer(ports.identity());
        var settings = common(ports.responseCenter(), "response");
        settings.put("vft.internal.port", Integer.toString(ports.responseCenterInternal()));
        settings.put("vft.seed.enabled", "true");
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
        settings.put(REGISTRATION + "client-id", "response-center");
        settings.put(REGISTRATION + "client-secret", secrets.value(IdentitySettings.secretOf("response-center")));
        settings.put(REGISTRATION + "scope", "openid,profile");
        settings.put(REGISTRATION + "authorization-grant-type", "authorization_code");
        settings.put(REGISTRATION + "redirect-uri", "{baseUrl}/login/oauth2/code/idp");
        // Each address by itself: with the issuer alone the service would not start while the provider is down.
        settings.put(PROVIDER + "authorization-uri", issuer + "/oauth2/authorize");
        settings.put(PROVIDER + "token-uri", issuer + "/oauth2/token");
        settings.put(PROVIDER + "jwk-set-uri", issuer + "/oauth2/jwks");
        settings.put(PROVIDER + "user-name-attribute", "preferred_username");
        return settings;
    }

    private Map<String, String> alarmIngest() {
        var settings = common(ports.alarmIngest(), "ingest");
        settings.putAll(foreignBroker == null ? ownBroker() : foreignBroker.settings());
        settings.put("vft.mqtt.client-id", Credentials.SERVICE);
        settings.put("vft.handoff.url", "http://" + LOOPBACK + ":" + ports.responseCenterInternal());
        return settings;
    }

    private Map<String, String> ownBroker() {
        return Map.of(
                "vft.mqtt.uri",
                "tcp://" + LOOPBACK + ":" + ports.mqtt(),
                "vft.mqtt.username",
                Credentials.SERVICE,
                "vft.mqtt.password-file",
                secrets.file(INGEST_PASSWORD).toString());
    }

    private Map<String, String> epjAdapter() {
        var settings = common(ports.epjAdapter(), "epj");
        settings.put("vft.feed.url", "http://" + LOOPBACK + ":" + ports.responseCenterInternal());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", IdentitySettings.issuer(ports.identity()));
        return settings;
    }

    private Map<String, String> common(int port, String database) {
        var settings = new TreeMap<String, String>();
        settings.put("server.address", LOOPBACK);
        settings.put("server.port", Integer.toString(port));
        settings.put(
                "spring.datasource.url", "jdbc:postgresql://" + LOOPBACK + ":" + ports.database() + "/" + database);
        settings.put("spring.datasource.username", database + "_app");
        settings.put("spring.datasource.password", secrets.value("database-" + database + "_app"));
        settings.put("spring.flyway.user", database + "_owner");
        settings.put("spring.flyway.password", secrets.value("database-" + database + "_owner"));
        settings.put(
                "vft.internal.credential-file",
                secrets.file(INTERNAL_CREDENTIAL).toString());
        return settings;
    }

    private Path write(ServiceName service, Map<String, String> settings) {
        var file = folder.settings().resolve(service.label() + ".properties");
        var text = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "", "\n"));
        OwnerOnly.write(file, text);
        return file;
    }
}
