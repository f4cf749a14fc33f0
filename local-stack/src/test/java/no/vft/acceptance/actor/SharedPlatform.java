package no.vft.acceptance.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import no.vft.api.id.DeviceId;
import no.vft.sim.fleet.BrokerAddress;
import no.vft.sim.fleet.Fleet;
import no.vft.sim.fleet.FleetSettings;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.identity.DeviceSecret;
import no.vft.sim.ledger.LedgerCheck;
import no.vft.sim.ledger.LedgerReport;
import no.vft.sim.ledger.ReceiptLedger;
import no.vft.stack.LocalStack;
import no.vft.stack.StackOptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real stack for all acceptance tests of this JVM, on free ports in a temporary folder, stopped after the last. */
public final class SharedPlatform implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedPlatform.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    /** The stack, and how tests reach it. */
    public static final class Running implements AutoCloseable {
        private final LocalStack stack;
        private final Path folder;
        private final BrokerAddress broker;
        private final DeviceCredentials credentials;

        /** @param folder the stack's, deleted in the end */
        public Running(LocalStack stack, Path folder, BrokerAddress broker, DeviceCredentials credentials) {
            this.stack = stack;
            this.folder = folder;
            this.broker = broker;
            this.credentials = credentials;
        }

        static Running start() {
            try {
                var folder = Files.createTempDirectory("acceptance-");
                var home = Path.of(System.getProperty("vft.home", ".."))
                        .toAbsolutePath()
                        .normalize();
                var stack = LocalStack.start(StackOptions.forTests(home, folder));
                var broker = new BrokerAddress("127.0.0.1", stack.ports().mqtt(), false);
                var secret = DeviceSecret.of(stack.secrets().value("mqtt-device-secret"));
                return new Running(stack, folder, broker, new DeviceCredentials.Password(secret));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public LocalStack stack() {
            return stack;
        }

        /** Connected devices with ideal radio; the ledger of what they hold is a new one. Close it. */
        public ConnectedFleet connect(List<DeviceId> devices) throws IOException, InterruptedException {
            var settings = FleetSettings.of(broker, credentials, InstantSource.system());
            var ledger = ReceiptLedger.open(Files.createTempFile(folder, "ledger-", ".csv"));
            var fleet = new Fleet(settings, devices, ledger);
            fleet.connect();
            return new ConnectedFleet(fleet, ledger, this);
        }

        /** One device of the seed, which has a recipient. */
        public ConnectedFleet connect(String device) throws IOException, InterruptedException {
            return connect(List.of(new DeviceId(device)));
        }

        /** Compares what devices hold with what the platform has; waits for the hand-over. */
        LedgerReport check(ReceiptLedger ledger) throws IOException {
            var ingest = java.net.URI.create("http://127.0.0.1:" + stack.ports().alarmIngest());
            var center = java.net.URI.create("http://127.0.0.1:" + stack.ports().responseCenterInternal());
            var check = LedgerCheck.over(ingest, center, stack.secrets().value("internal-credential"));
            return check.compare(ReceiptLedger.read(ledger.file()), Duration.ofMinutes(2));
        }

        @Override
        public void close() throws IOException {
            stack.close();
            try (Stream<Path> all = Files.walk(folder)) {
                for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A fleet with its ledger. */
    public record ConnectedFleet(Fleet fleet, ReceiptLedger ledger, Running platform) implements AutoCloseable {
        /** Its only device, or the first. */
        public no.vft.sim.fleet.SimulatedDevice device() {
            return fleet.devices().getFirst();
        }

        /** What the platform holds of what these devices hold. */
        public LedgerReport check() throws IOException {
            return platform.check(ledger);
        }

        @Override
        public void close() {
            fleet.close();
            ledger.close();
        }
    }
}
