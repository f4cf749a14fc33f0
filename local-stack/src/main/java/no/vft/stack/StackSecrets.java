package no.vft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import no.vft.sim.identity.DevicePki;
import no.vft.sim.identity.DeviceSecret;
import no.vft.stack.broker.BrokerSettings;
import no.vft.stack.broker.Credentials;
import no.vft.stack.folder.Secrets;
import no.vft.stack.folder.StackFault;
import no.vft.stack.folder.StackFolder;

/** Makes every secret and certificate before the first process asks for one, so that two never make the same. */
final class StackSecrets {
    private final Secrets secrets;
    private final StackFolder folder;

    StackSecrets(Secrets secrets, StackFolder folder) {
        this.secrets = secrets;
        this.folder = folder;
    }

    void createAll() {
        secrets.file(ServiceSettings.INTERNAL_CREDENTIAL);
        secrets.file(ServiceSettings.DEVICE_SECRET);
        secrets.file(ServiceSettings.INGEST_PASSWORD);
        DevicePki.openOrCreate(folder.pki(), List.of(), InstantSource.system()).issueService(Credentials.SERVICE);
    }

    /** What the broker needs; call after {@link #createAll}, in this or in another process. */
    BrokerSettings broker(Ports ports) {
        var pki = DevicePki.open(folder.pki(), InstantSource.system());
        var tls = new BrokerSettings.Tls(
                ports.mqtts(),
                pki.server().keyStore(),
                read(pki.server().passwordFile()),
                pki.trust().keyStore(),
                read(pki.trust().passwordFile()));
        var devices = DeviceSecret.of(secrets.value(ServiceSettings.DEVICE_SECRET));
        var credentials = new Credentials(devices, secrets.value(ServiceSettings.INGEST_PASSWORD));
        return new BrokerSettings(folder.broker(), ports.mqtt(), credentials, tls);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StackFault("The file " + file + " cannot be read (" + e + ").", e);
        }
    }
}
