package no.vft.stack;

import java.util.Optional;
import no.vft.stack.broker.BrokerSettings;
import no.vft.stack.broker.Credentials;
import no.vft.stack.folder.Secrets;
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
    }

    /** What the broker needs; the same in the process that starts it and in its own. */
    BrokerSettings broker(Ports ports) {
        var credentials = new Credentials(
                secrets.value(ServiceSettings.DEVICE_SECRET), secrets.value(ServiceSettings.INGEST_PASSWORD));
        return new BrokerSettings(folder.broker(), ports.mqtt(), credentials, Optional.empty());
    }
}
