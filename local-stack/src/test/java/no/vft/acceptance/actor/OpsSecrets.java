package no.vft.acceptance.actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.vft.sim.identity.DevicePki;

/** Passwords and certificates of an installation, made by {@code ops/secrets.sh} itself. */
final class OpsSecrets {
    private final Path script;
    private final Path folder;

    /** Makes what an installation needs, in that folder. */
    OpsSecrets(Path home, Path folder) throws IOException, InterruptedException {
        this.script = home.resolve("ops/secrets.sh");
        this.folder = folder;
        call("init", List.of());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Issues the certificate of one device, when it has none. */
    void issue(String device) throws IOException, InterruptedException {
        call("device", List.of(device));
    }

    /** The authority in the form that the simulator keeps, so that it can issue certificates for a whole fleet. */
    DevicePki authority(Path pki) throws IOException, InterruptedException {
        Files.createDirectory(pki);
        var password = file("ingest-trust-store");
        Files.copy(password, pki.resolve("trust.password"));
        Files.copy(file("trust.p12"), pki.resolve("trust.p12"));
        Files.copy(password, pki.resolve("ca.password"));
        var command = new ArrayList<>(List.of("openssl", "pkcs12", "-export", "-name", "key"));
        command.addAll(List.of(
                "-inkey", file("ca.key").toString(), "-in", file("ca.crt").toString()));
        command.addAll(List.of(
                "-passout", "file:" + password, "-out", pki.resolve("ca.p12").toString()));
        Program.run(Map.of(), command);
        return DevicePki.open(pki, InstantSource.system());
    }

    private void call(String mode, List<String> more) throws IOException, InterruptedException {
        // The keytool of the Java that runs the test.
        var path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
        var environment = Map.of("VFT_SECRETS_DIR", folder.toString(), "PATH", path);
        var command = new ArrayList<>(List.of(script.toString(), mode));
        command.addAll(more);
        Program.run(environment, command);
    }
}
