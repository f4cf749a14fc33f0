package no.vft.sim.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.TrustManagerFactory;
import no.vft.api.id.DeviceId;

/**
 * A small certificate authority in a directory, for the local stack, the compose file and tests: {@code ca.p12} (the
 * issuing key), {@code ca.crt}, {@code trust.p12}, {@code server.{p12,crt,key}}, {@code devices/<id>.{p12,crt,key}} and
 * {@code services/<name>.{p12,crt,key}}. Each key store has its own random password in {@code <name>.password}. Keys
 * are
 * P-256; the common name of a client certificate is its identity at the broker. Thread-safe.
 *
 * <p>Every method throws {@link UncheckedIOException} when the directory cannot be read or written.
 */
public final class DevicePki {
    private static final List<String> OWN_HOSTS = List.of("localhost", "127.0.0.1");

    private final Path directory;
    private final CertificateMint mint;
    private final ClientKey authority;
    private final ReentrantLock writing = new ReentrantLock();

    private DevicePki(Path directory, CertificateMint mint, ClientKey authority) {
        this.directory = directory;
        this.mint = mint;
        this.authority = authority;
    }

    /**
     * Opens the directory, or makes authority, trust store and server certificate when it has none yet. An existing
     * authority is never replaced: devices out there trust it.
     *
     * @param hosts further names and addresses of the broker, beside localhost and 127.0.0.1
     */
    public static DevicePki openOrCreate(Path directory, Collection<String> hosts, InstantSource clock) {
        return KeyFiles.in(directory, "ca").exist() ? open(directory, clock) : create(directory, hosts, clock);
    }

    /** Opens an existing directory. */
    public static DevicePki open(Path directory, InstantSource clock) {
        return reading(
                directory,
                () -> new DevicePki(
                        directory,
                        new CertificateMint(clock),
                        KeyFiles.in(directory, "ca").read()));
    }

    private static DevicePki create(Path directory, Collection<String> hosts, InstantSource clock) {
        return reading(directory, () -> {
            Files.createDirectories(directory.resolve("devices"));
            Files.createDirectories(directory.resolve("services"));
            CertificateMint mint = new CertificateMint(clock);
            ClientKey authority = mint.authority("Alarm platform device authority");
            KeyFiles.in(directory, "trust").writeTrust(authority.chain().getFirst());
            Set<String> names = new LinkedHashSet<>(OWN_HOSTS);
            names.addAll(hosts);
            KeyFiles.in(directory, "server").write(mint.server("broker", names, authority));
            KeyFiles files = KeyFiles.in(directory, "ca");
            files.writeCertificate(authority.chain().getFirst());
            // Last, because its presence says that the directory is complete.
            files.writeStoreOnly(authority);
            return new DevicePki(directory, mint, authority);
        });
    }

    /** The certificate of the authority, as PEM. */
    public Path authorityCertificate() {
        return KeyFiles.in(directory, "ca").certificate();
    }

    /** The broker's files. */
    public KeyFiles server() {
        return KeyFiles.in(directory, "server");
    }

    /** The trust store with the authority in it; it has no {@code .crt} or {@code .key}. */
    public KeyFiles trust() {
        return KeyFiles.in(directory, "trust");
    }

    /**
     * The device's files, issued now when there are none yet.
     *
     * @throws IllegalArgumentException when a service has that name: the broker could not tell them apart
     */
    public KeyFiles issueDevice(DeviceId device) {
        refuseNameOf("services", device.value());
        return issue("devices", device.value());
    }

    /**
     * The files of a service that connects to the broker, issued now when there are none yet.
     *
     * @throws IllegalArgumentException when a device has that name, or the name could not be a device's either
     */
    public KeyFiles issueService(String name) {
        refuseNameOf("devices", new DeviceId(name).value());
        return issue("services", name);
    }

    /** A fresh certificate for the device that stays in memory: a fleet needs no files. */
    public ClientKey deviceKey(DeviceId device) {
        return mint.client(device.value(), authority);
    }

    /** Trusts this authority and no other. */
    public TrustManagerFactory trustManagers() {
        return reading(directory, () -> {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trust().readStore());
            return managers;
        });
    }

    private KeyFiles issue(String folder, String name) {
        writing.lock();
        try {
            return reading(directory, () -> {
                KeyFiles files = KeyFiles.in(directory.resolve(folder), name);
                if (!files.exist()) {
                    files.write(mint.client(name, authority));
                }
                return files;
            });
        } finally {
            writing.unlock();
        }
    }

    private void refuseNameOf(String folder, String name) {
        if (KeyFiles.in(directory.resolve(folder), name).exist()) {
            throw new IllegalArgumentException("'" + name + "' is taken by one of the " + folder);
        }
    }

    private static <T> T reading(Path directory, FileDeed<T> deed) {
        try {
            return deed.run();
        } catch (IOException fault) {
            throw new UncheckedIOException("the PKI directory " + directory + " cannot be used", fault);
        } catch (GeneralSecurityException fault) {
            throw new UncheckedIOException(
                    "the PKI directory " + directory + " holds something unusable",
                    new IOException("it is no key store, or its password is another", fault));
        }
    }

    private interface FileDeed<T> {
        T run() throws IOException, GeneralSecurityException;
    }
}
