package no.vft.ingest.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority for one test, made with the JDK's keytool; its files live in a folder of the test. */
public final class Authority {
    /** Of every store that it makes. */
    public static final String PASSWORD = "only-for-this-test";

    private static final String KEYTOOL =
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

    private final Path folder;
    private final Path store;

    /** A key and certificate of one owner, as a PKCS12 store and as the PEM files that other programs read. */
    public record Identity(Path store, Path certificate, Path key) {}

    /** Makes the authority's own key. */
    public Authority(Path folder, String name) {
        this.folder = folder.resolve(name);
        this.store = this.folder.resolve("authority.p12");
        try {
            Files.createDirectories(this.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        newKey(store, name, "-ext", "bc:critical=ca:true");
    }

    /** Issues a certificate for that name, good for a server on this machine too. */
    public Identity issue(String name) {
        var own = folder.resolve(name + ".p12");
        var request = folder.resolve(name + ".csr");
        var certificate = folder.resolve(name + ".crt");
        newKey(own, name);
        keytool(own, "-certreq", "-alias", "key", "-file", request.toString());
        keytool(
                store,
                "-gencert",
                "-alias",
                "key",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString(),
                "-rfc");
        keytool(
                own,
                "-importcert",
                "-noprompt",
                "-alias",
                "authority",
                "-file",
                certificate().toString());
        keytool(own, "-importcert", "-noprompt", "-alias", "key", "-file", certificate.toString());
        return new Identity(own, certificate, pem(own, folder.resolve(name + ".key")));
    }

    /** The authority's certificate. */
    public Path certificate() {
        var file = folder.resolve("authority.crt");
        if (!Files.exists(file)) {
            keytool(store, "-exportcert", "-rfc", "-alias", "key", "-file", file.toString());
        }
        return file;
    }

    /** A store with the authority's certificate alone. */
    public Path trustStore() {
        var file = folder.resolve("trust.p12");
        if (!Files.exists(file)) {
            keytool(
                    file,
                    "-importcert",
                    "-noprompt",
                    "-alias",
                    "authority",
                    "-file",
                    certificate().toString());
        }
        return file;
    }

    private static void newKey(Path store, String name, String... more) {
        var arguments = new ArrayList<>(List.of("-genkeypair", "-alias", "key", "-keyalg", "EC", "-validity", "2"));
        arguments.addAll(List.of("-groupname", "secp256r1", "-dname", "CN=" + name));
        arguments.addAll(List.of(more));
        keytool(store, arguments.toArray(String[]::new));
    }

    private static Path pem(Path store, Path file) {
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            var key = keys.getKey("key", PASSWORD.toCharArray()).getEncoded();
            var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
            return Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n",
                    StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, String... arguments) {
        var command = new ArrayList<>(List.of(KEYTOOL));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(arguments[0] + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
