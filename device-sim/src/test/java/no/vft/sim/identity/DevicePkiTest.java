package no.vft.sim.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import no.vft.api.id.DeviceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicePkiTest {
    private static final DeviceId DEVICE = new DeviceId("demo-0001");

    @TempDir
    private Path folder;

    private DevicePki pki;

    @BeforeEach
    void makePki() {
        pki = DevicePki.openOrCreate(folder, List.of("broker.example", "10.0.0.7"), InstantSource.system());
    }

    @Test
    void deviceAndServerTrustEachOtherInARealHandshake() throws Exception {
        KeyFiles files = pki.issueDevice(DEVICE);

        assertThat(clientNameSeenBy(serverContext(), context(files), "localhost"))
                .isEqualTo("CN=demo-0001");
    }

    @Test
    void theServerIsKnownByItsAddressToo() throws Exception {
        KeyFiles files = pki.issueDevice(DEVICE);

        assertThat(clientNameSeenBy(serverContext(), context(files), "127.0.0.1"))
                .isEqualTo("CN=demo-0001");
    }

    @Test
    void theServerTurnsAwayADeviceOfAnotherAuthority(@TempDir Path elsewhere) throws Exception {
        DevicePki stranger = DevicePki.openOrCreate(elsewhere, List.of(), InstantSource.system());
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(
                stranger.deviceKey(DEVICE).keyManagers().getKeyManagers(),
                pki.trustManagers().getTrustManagers(),
                null);

        assertThatThrownBy(() -> clientNameSeenBy(serverContext(), client, "localhost"))
                .rootCause()
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void aKeyInMemoryServesAsWellAsAFile() throws Exception {
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(
                pki.deviceKey(DEVICE).keyManagers().getKeyManagers(),
                pki.trustManagers().getTrustManagers(),
                null);

        assertThat(clientNameSeenBy(serverContext(), client, "localhost")).isEqualTo("CN=demo-0001");
    }

    @Test
    void keysAreOnTheP256Curve() {
        ECPublicKey key = (ECPublicKey) pki.deviceKey(DEVICE).chain().getFirst().getPublicKey();

        assertThat(key.getParams().getOrder().bitLength()).isEqualTo(256);
    }

    @Test
    void nothingSecretIsReadableByOthers() throws Exception {
        pki.issueDevice(DEVICE);
        pki.issueService("alarm-ingest");

        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".crt")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void keepsTheAuthorityAndTheDevicesOfAnEarlierRun() throws Exception {
        byte[] device = Files.readAllBytes(pki.issueDevice(DEVICE).certificate());
        byte[] authority = Files.readAllBytes(pki.authorityCertificate());

        DevicePki again = DevicePki.openOrCreate(folder, List.of(), InstantSource.system());

        assertThat(again.authorityCertificate()).hasBinaryContent(authority);
        assertThat(again.issueDevice(DEVICE).certificate()).hasBinaryContent(device);
    }

    @Test
    void refusesADeviceWithTheNameOfAService() {
        pki.issueService("alarm-ingest");

        assertThatIllegalArgumentException().isThrownBy(() -> pki.issueDevice(new DeviceId("alarm-ingest")));
    }

    @Test
    void namesTheDirectoryWhenThereIsNoAuthority(@TempDir Path empty) {
        assertThatThrownBy(() -> DevicePki.open(empty, InstantSource.system()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(empty.toString());
    }

    private SSLContext serverContext() throws Exception {
        return context(pki.server());
    }

    /** Built from files alone, as a broker or a service does it. */
    private SSLContext context(KeyFiles files) throws Exception {
        char[] password = Files.readString(files.passwordFile()).strip().toCharArray();
        KeyStore keys = KeyStore.getInstance(files.keyStore().toFile(), password);
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, password);
        KeyStore trusted = KeyStore.getInstance(
                pki.trust().keyStore().toFile(),
                Files.readString(pki.trust().passwordFile()).strip().toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static String clientNameSeenBy(SSLContext server, SSLContext client, String host) throws Exception {
        try (SSLServerSocket listening = (SSLServerSocket)
                server.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            listening.setNeedClientAuth(true);
            CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> {
                try (SSLSocket accepted = (SSLSocket) listening.accept()) {
                    accepted.startHandshake();
                    return accepted.getSession().getPeerPrincipal().getName();
                } catch (Exception fault) {
                    throw new IllegalStateException(fault);
                }
            });
            try (SSLSocket socket =
                    (SSLSocket) client.getSocketFactory().createSocket(host, listening.getLocalPort())) {
                SSLParameters checkingTheName = socket.getSSLParameters();
                checkingTheName.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(checkingTheName);
                socket.startHandshake();
                return seen.get(20, TimeUnit.SECONDS);
            } catch (IOException refused) {
                // How the client meets a refusal depends on timing; the server knows why.
                return seen.get(20, TimeUnit.SECONDS);
            }
        }
    }
}
