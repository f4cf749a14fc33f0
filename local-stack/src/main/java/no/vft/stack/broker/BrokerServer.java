package no.vft.stack.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * The MQTT broker of the local stack. What it has acknowledged is on disk: its sessions and their messages survive
 * kill -9. Reachable on loopback only.
 */
public final class BrokerServer implements AutoCloseable {
    /** A device's payload is 8 KiB at most; the rest is room to take in a faulty one, so that somebody sees it. */
    private static final int MAX_PACKET_BYTES = 256 * 1024;

    /** Messages gathered for one write to the disk; the default of 3.3 ms would be most of an alarm's latency. */
    private static final int JOURNAL_GATHER_NANOS = 400_000;

    /** Beyond this, waiting messages lie on the disk only: a storm must not fill the heap, of which this is a fifth. */
    private static final long MAX_BYTES_IN_MEMORY = 64L * 1024 * 1024;

    /** Messages that one client may have on the way; a device has one or two, the service's receipts are the many. */
    private static final int RECEIVE_MAXIMUM = 256;

    /** Threads that read and write sockets; with more, on a small machine, they do little but wait for each other. */
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** A device has two queues with a message or two; by default each would begin with room for 8 192. */
    private static final int ROOM_IN_A_NEW_QUEUE = 16;

    private static final int MAX_DISK_USAGE_PERCENT = 98;
    private static final int LISTEN_BACKLOG = 1_024;

    private final EmbeddedActiveMQ broker;

    private BrokerServer(EmbeddedActiveMQ broker) {
        this.broker = broker;
    }

    /**
     * Starts the broker.
     *
     * @throws IllegalStateException when it is not running afterwards: it logs its failures instead of throwing them
     */
    public static BrokerServer start(BrokerSettings settings) {
        // Before Netty loads: without it the journal's buffers cannot be released on this Java, and a restart fails.
        System.setProperty("io.netty.noUnsafe", "false");
        var broker = new EmbeddedActiveMQ();
        try {
            broker.setConfiguration(configuration(settings));
            broker.setSecurityManager(new DeviceAccess(settings.credentials()));
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not start", e);
        }
        if (!broker.getActiveMQServer().isActive()) {
            throw new IllegalStateException("the broker did not start: see its log above");
        }
        return new BrokerServer(broker);
    }

    private static ConfigurationImpl configuration(BrokerSettings settings) throws Exception {
        var configuration = new ConfigurationImpl();
        configuration
                .setName("local-stack")
                .setSecurityEnabled(true)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalBufferTimeout_NIO(JOURNAL_GATHER_NANOS)
                .setJMXManagementEnabled(false)
                .setMaxDiskUsage(MAX_DISK_USAGE_PERCENT)
                .setGlobalMaxSize(MAX_BYTES_IN_MEMORY)
                // The password belongs to one client id, which a cache keyed by user and password would not see.
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0);
        directories(configuration, settings.folder());
        configuration.setAddressSettings(Map.of("#", everyAddress()));
        configuration.addAcceptorConfiguration("mqtt", acceptor(settings.port(), ""));
        var tls = settings.tls();
        configuration.addAcceptorConfiguration("mqtts", acceptor(tls.port(), mutual(tls)));
        return configuration;
    }

    private static void directories(ConfigurationImpl configuration, Path folder) {
        configuration
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setNodeManagerLockDirectory(folder.resolve("journal").toString());
    }

    private static AddressSettings everyAddress() {
        return new AddressSettings()
                .setDefaultAddressRoutingType(RoutingType.MULTICAST)
                .setDefaultQueueRoutingType(RoutingType.MULTICAST)
                // Never give up: the dead-letter address is where alarms would go to be forgotten.
                .setMaxDeliveryAttempts(-1)
                .setNoExpiry(true)
                // So nothing gets here, and if it did, the broker would say so: without a name for each it complains of
                // every device that subscribes.
                .setDeadLetterAddress(SimpleString.of("undeliverable"))
                .setExpiryAddress(SimpleString.of("expired"))
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setInitialQueueBufferSize(ROOM_IN_A_NEW_QUEUE)
                .setAutoDeleteAddresses(false);
    }

    private static String mutual(BrokerSettings.Tls tls) {
        return ";sslEnabled=true;needClientAuth=true;keyStoreType=PKCS12;trustStoreType=PKCS12"
                + ";keyStorePath=" + tls.keyStore() + ";keyStorePassword=" + tls.keyStorePassword()
                + ";trustStorePath=" + tls.trustStore() + ";trustStorePassword=" + tls.trustStorePassword();
    }

    private static String acceptor(int port, String more) {
        return "tcp://127.0.0.1:" + port + "?protocols=MQTT;tcpNoDelay=true;backlog=" + LISTEN_BACKLOG
                + ";maximumPacketSize=" + MAX_PACKET_BYTES + ";receiveMaximum=" + RECEIVE_MAXIMUM
                + ";remotingThreads=" + THREADS + more;
    }

    /** The process: runs until it is told to stop. */
    public static void run(BrokerSettings settings) throws InterruptedException {
        var server = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-broker"));
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not stop cleanly", e);
        }
    }
}
