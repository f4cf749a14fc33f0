package no.vft.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.vft.acceptance.actor.Tokens;
import no.vft.api.id.DeviceId;
import no.vft.sim.identity.DevicePki;
import no.vft.sim.identity.DeviceSecret;
import no.vft.stack.LocalStack;
import no.vft.stack.Ports;
import no.vft.stack.ServiceName;
import no.vft.stack.StackOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Database, broker and identity provider by themselves: what every service stands on. */
class TheMachineRoomHolds {
    @TempDir
    static Path folder;

    private static StackOptions options;
    private static LocalStack stack;

    @BeforeAll
    static void start() {
        var rooms = EnumSet.of(ServiceName.DATABASE, ServiceName.BROKER, ServiceName.IDENTITY);
        options = StackOptions.forTests(Path.of(System.getProperty("vft.home", "..")), folder)
                .with(rooms);
        stack = LocalStack.start(options);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void refusesASecondStackOnTheSameFolder() {
        assertThatThrownBy(() -> LocalStack.start(options)).hasMessageContaining("Another stack is running");
    }

    @Test
    void refusesATakenPort(@TempDir Path other) throws Exception {
        var ports = Ports.free();
        try (var taken = new ServerSocket(ports.mqtt())) {
            var onTakenPort = new StackOptions(
                    options.home(), other, ports, options.services(), options.fleet(), false, null, false);
            assertThatThrownBy(() -> LocalStack.start(onTakenPort))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void keepsSecretsToTheOwner() throws Exception {
        try (var files = Files.list(stack.folder().secrets())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.getPosixFilePermissions(file)).hasSize(2));
        }
    }

    @Test
    void letsADeviceReachItsOwnBranchOnly() {
        var device = connect("D-1");
        assertThat(publish(device, "vft/v1/d/D-1/alarm")).isTrue();
        assertThat(publish(device, "vft/v1/d/D-1/status")).isTrue();
        assertThat(publish(device, "vft/v1/d/D-2/alarm")).isFalse();
        assertThat(publish(device, "vft/v1/d/D-1/receipt")).isFalse();
        assertThat(subscribe(device, "vft/v1/d/D-1/receipt")).isTrue();
        assertThat(subscribe(device, "vft/v1/d/D-2/receipt")).isFalse();
        assertThat(subscribe(device, "vft/v1/d/+/alarm")).isFalse();
        assertThat(subscribe(device, "#")).isFalse();
        device.disconnect();
    }

    @Test
    void refusesAWrongPasswordAndABorrowedName() {
        assertThatThrownBy(() -> connect("D-1", "D-1", "guess")).hasMessageContaining("BAD_USER_NAME_OR_PASSWORD");
        assertThatThrownBy(() -> connect("D-2", "D-1", devicePassword("D-1")))
                .hasMessageContaining("BAD_USER_NAME_OR_PASSWORD");
        assertThatThrownBy(() -> connect("alarm-ingest", "alarm-ingest", devicePassword("alarm-ingest")))
                .hasMessageContaining("BAD_USER_NAME_OR_PASSWORD");
    }

    @Test
    void takesADeviceWithACertificateAsWhomItNames() {
        var pki = DevicePki.open(stack.folder().pki(), InstantSource.system());
        var device = withCertificate(pki, "D-7", "D-7");
        device.connect();
        assertThat(publish(device, "vft/v1/d/D-7/alarm")).isTrue();
        assertThat(publish(device, "vft/v1/d/D-8/alarm")).isFalse();
        device.disconnect();
        assertThatThrownBy(withCertificate(pki, "D-7", "D-8")::connect)
                .hasMessageContaining("BAD_USER_NAME_OR_PASSWORD");
    }

    private static Mqtt5BlockingClient withCertificate(DevicePki pki, String name, String clientId) {
        return MqttClient.builder()
                .useMqttVersion5()
                .serverHost("localhost")
                .serverPort(stack.ports().mqtts())
                .sslConfig()
                .trustManagerFactory(pki.trustManagers())
                .keyManagerFactory(pki.deviceKey(new DeviceId(name)).keyManagers())
                .applySslConfig()
                .identifier(clientId)
                .buildBlocking();
    }

    @Test
    void theBrokerKeepsWhatItAcknowledgedThroughKill9() throws Exception {
        var service = connect(service());
        assertThat(subscribe(service, "$share/ingest/vft/v1/d/+/alarm")).isTrue();
        service.disconnect();
        var device = connect("D-9");
        assertThat(publish(device, "vft/v1/d/D-9/alarm")).isTrue();

        stack.kill9(ServiceName.BROKER);
        stack.restart(ServiceName.BROKER);

        var again = service();
        try (var messages = again.publishes(MqttGlobalPublishFilter.ALL, true)) {
            connect(again);
            assertThat(topics(messages)).contains("vft/v1/d/D-9/alarm");
        }
        again.disconnect();
    }

    /** Until the one that is looked for: other tests have sent alarms too. */
    private static List<String> topics(Mqtt5BlockingClient.Mqtt5Publishes messages) throws InterruptedException {
        var topics = new ArrayList<String>();
        while (!topics.contains("vft/v1/d/D-9/alarm")) {
            var message = messages.receive(20, TimeUnit.SECONDS).orElseThrow();
            message.acknowledge();
            topics.add(message.getTopic().toString());
        }
        return topics;
    }

    @Test
    void theDatabaseKeepsWhatItCommittedThroughKill9() throws Exception {
        execute("ingest_owner", "create table kept (id int)");
        execute("ingest_app", "insert into kept values (1)");

        stack.kill9(ServiceName.DATABASE);
        stack.restart(ServiceName.DATABASE);

        try (var connection = stack.database().connect("ingest");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void theApplicationOwnsNothingAndEveryoneNeedsAPassword() {
        assertThatThrownBy(() -> execute("epj_app", "create table mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(stack.database().url("epj"), "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aTokenOutlivesARestartOfTheIdentityProvider() throws Exception {
        var before = keyId();
        assertThat(Tokens.of(stack, "api", "api")).isNotBlank();
        stack.restart(ServiceName.IDENTITY);
        assertThat(keyId()).isEqualTo(before);
    }

    private static void execute(String role, String sql) throws Exception {
        var database = role.substring(0, role.indexOf('_'));
        var password = stack.secrets().value("database-" + role);
        try (var connection = DriverManager.getConnection(stack.database().url(database), role, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String keyId() throws Exception {
        return get(HttpRequest.newBuilder(identity("/oauth2/jwks")).build());
    }

    private static URI identity(String path) {
        return URI.create("http://localhost:" + stack.ports().identity() + path);
    }

    private static String get(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return response.body();
        }
    }

    private static Mqtt5BlockingClient service() {
        return client("alarm-ingest", "alarm-ingest", stack.secrets().value("mqtt-alarm-ingest"));
    }

    private static Mqtt5BlockingClient connect(String device) {
        return connect(device, device, devicePassword(device));
    }

    private static Mqtt5BlockingClient connect(String clientId, String user, String password) {
        return connect(client(clientId, user, password));
    }

    private static Mqtt5BlockingClient connect(Mqtt5BlockingClient client) {
        client.connectWith().cleanStart(false).sessionExpiryInterval(3_600).send();
        return client;
    }

    private static Mqtt5BlockingClient client(String clientId, String user, String password) {
        return MqttClient.builder()
                .useMqttVersion5()
                .serverHost("127.0.0.1")
                .serverPort(stack.ports().mqtt())
                .identifier(clientId)
                .simpleAuth()
                .username(user)
                .password(password.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
    }

    private static String devicePassword(String device) {
        return DeviceSecret.of(stack.secrets().value("mqtt-device-secret")).passwordFor(device);
    }

    private static boolean publish(Mqtt5BlockingClient client, String topic) {
        var message = Mqtt5Publish.builder()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("{}".getBytes(StandardCharsets.UTF_8))
                .build();
        try {
            return client.publish(message).getError().isEmpty();
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private static boolean subscribe(Mqtt5BlockingClient client, String filter) {
        try {
            client.subscribeWith()
                    .topicFilter(filter)
                    .qos(MqttQos.AT_LEAST_ONCE)
                    .send();
            return true;
        } catch (RuntimeException refused) {
            return false;
        }
    }
}
