package no.vft.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.vft.api.device.DeviceTopic;
import no.vft.api.id.DeviceId;
import no.vft.sim.fleet.BrokerAddress;
import no.vft.sim.identity.DeviceCredentials;
import no.vft.sim.identity.KeyFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A press by hand. */
@Command(
        name = "credentials",
        description = "Prints a mosquitto_pub command that raises an alarm as that device.",
        mixinStandardHelpOptions = true)
final class CredentialsCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Parameters(paramLabel = "DEVICE", description = "The device id, such as demo-0001.")
    private String device = "";

    @Override
    public Integer call() {
        DeviceId id = DeviceId.find(device)
                .orElseThrow(
                        () -> platform.wrong("'" + device + "' is not 1 to 64 characters of A-Z, a-z, 0-9, _ and -."));
        BrokerAddress broker = platform.broker();
        List<String> words = new ArrayList<>(List.of(
                "mosquitto_pub", "-V", "5", "-h", broker.host(), "-p", Integer.toString(broker.port()), "-i", device));
        switch (platform.credentials()) {
            case DeviceCredentials.Password(var secret) ->
                words.addAll(List.of("-u", device, "-P", quoted(secret.passwordFor(id))));
            case DeviceCredentials.Certificate(var pki) -> {
                KeyFiles files = pki.issueDevice(id);
                words.addAll(
                        List.of("--cafile", quoted(pki.authorityCertificate().toString())));
                words.addAll(List.of("--cert", quoted(files.certificate().toString())));
                words.addAll(List.of("--key", quoted(files.key().toString())));
            }
        }
        String ref = "by-hand-" + Long.toString(platform.clock().millis(), Character.MAX_RADIX);
        String alarm = "{\"ref\":\"%s\",\"kind\":\"SAFETY_BUTTON\"}".formatted(ref);
        String topic = new DeviceTopic(id, DeviceTopic.Branch.ALARM).name();
        words.addAll(List.of("-q", "1", "-t", topic, "-m", quoted(alarm)));
        if (spec != null) {
            spec.commandLine().getOut().println(String.join(" ", words));
        }
        return 0;
    }

    /** For a shell. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
