package no.vft.sim.scenario;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import no.vft.sim.fleet.BrokerAddress;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.identity.DevicePki;
import no.vft.sim.identity.DeviceSecret;
import no.vft.sim.ledger.LedgerCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Where the platform is and with what one may speak to it; an option wins over the stack file. */
final class PlatformOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--stack", paramLabel = "FILE", description = "Written by ./run. Default: ${DEFAULT-VALUE}")
    private Path stack = Path.of(".local/stack.properties");

    @Option(names = "--mqtt", paramLabel = "URI", description = "The broker: mqtt://host:port or mqtts://host:port.")
    private @Nullable String mqtt;

    @Option(names = "--secret-file", paramLabel = "FILE", description = "Secret of the device passwords, for mqtt://.")
    private @Nullable Path secretFile;

    @Option(names = "--pki", paramLabel = "DIR", description = "PKI directory, for mqtts://.")
    private @Nullable Path pki;

    @Option(names = "--ingest", paramLabel = "URL", description = "alarm-ingest, for the ledger check.")
    private @Nullable URI ingest;

    @Option(names = "--response-center", paramLabel = "URL", description = "response-center's internal address.")
    private @Nullable URI responseCenter;

    @Option(
            names = "--internal-credential-file",
            paramLabel = "FILE",
            description = "Holds the secret for internal calls.")
    private @Nullable Path credentialFile;

    @Option(
            names = "--settle",
            paramLabel = "TIME",
            description = "How long the ledger check waits for the hand-over. Default: 30s")
    private Duration settle = Duration.ofSeconds(30);

    private final InstantSource clock = InstantSource.system();

    InstantSource clock() {
        return clock;
    }

    Duration settle() {
        return settle;
    }

    StackFile stackFile() {
        return StackFile.read(stack);
    }

    BrokerAddress broker() {
        StackFile known = stackFile();
        String text = mqtt;
        if (text == null) {
            text = known.text(pki == null ? "mqtt" : "mqtts")
                    .orElseThrow(() -> wrong("No broker is known: start ./run, or give --mqtt."));
        }
        try {
            return BrokerAddress.of(text);
        } catch (IllegalArgumentException fault) {
            throw wrong("--mqtt: " + fault.getMessage() + ".");
        }
    }

    DeviceCredentials credentials() {
        return broker().tls()
                ? new DeviceCredentials.Certificate(openPki())
                : new DeviceCredentials.Password(readSecret());
    }

    Path pkiDirectory() {
        return Optional.ofNullable(pki)
                .or(() -> stackFile().path("pki"))
                .orElseThrow(() -> wrong("A PKI directory is needed: give --pki DIR."));
    }

    /** The check, or why there can be none. */
    Optional<LedgerCheck> ledgerCheck() {
        StackFile known = stackFile();
        URI ingestUrl = ingest == null ? address(known, "ingest") : ingest;
        URI responseUrl = responseCenter == null ? address(known, "response-center") : responseCenter;
        Path file = credentialFile == null ? known.path("credential-file").orElse(null) : credentialFile;
        if (ingestUrl == null || responseUrl == null || file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LedgerCheck.over(
                    ingestUrl, responseUrl, Files.readString(file).strip()));
        } catch (IOException fault) {
            throw wrong("--internal-credential-file: " + file + " cannot be read.");
        } catch (IllegalArgumentException fault) {
            throw wrong("--internal-credential-file: " + file + " does not hold one line of text.");
        }
    }

    private @Nullable URI address(StackFile known, String key) {
        try {
            return known.text(key).map(Addresses::parse).orElse(null);
        } catch (TypeConversionException fault) {
            throw wrong("--stack: " + key + ": " + fault.getMessage() + ".");
        }
    }

    /** Wrong usage, in one sentence. */
    ParameterException wrong(String sentence) {
        if (command == null) {
            throw new IllegalStateException("used outside a command line");
        }
        return new ParameterException(command.commandLine(), sentence);
    }

    private DevicePki openPki() {
        Path directory = pkiDirectory();
        if (!Files.exists(directory.resolve("ca.p12"))) {
            throw wrong("--pki: " + directory + " holds no ca.p12; make one with 'sim pki --pki DIR'.");
        }
        return DevicePki.open(directory, clock);
    }

    private DeviceSecret readSecret() {
        Path file = Optional.ofNullable(secretFile)
                .or(() -> stackFile().path("secret-file"))
                .orElseThrow(() -> wrong("mqtt:// needs --secret-file, mqtts:// needs --pki."));
        try {
            return DeviceSecret.read(file);
        } catch (IOException | IllegalArgumentException fault) {
            throw wrong("--secret-file: " + file + " cannot be read or is empty.");
        }
    }
}
