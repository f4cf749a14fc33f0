package no.vft.sim.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.vft.api.id.DeviceId;
import no.vft.sim.fleet.DeviceIds;
import no.vft.sim.identity.DevicePki;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keys and certificates. */
@Command(
        name = "pki",
        description = "Makes the PKI directory given by --pki, or adds to it; an existing authority is kept.",
        mixinStandardHelpOptions = true)
final class PkiCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Option(names = "--host", description = "A name or address of the broker beside localhost; repeatable.")
    private List<String> hosts = List.of();

    @Option(names = "--device", paramLabel = "ID", description = "Issue for this device; repeatable.")
    private List<String> ids = List.of();

    @Option(names = "--devices", paramLabel = "N", description = "Issue for so many: demo-0001 ..., then sim-00001 ...")
    private int devices;

    @Option(names = "--service", paramLabel = "NAME", description = "Issue for a service, as alarm-ingest; repeatable.")
    private List<String> services = List.of();

    @Override
    public Integer call() {
        if (devices < 0 || devices > PlayCommand.MOST_DEVICES) {
            throw platform.wrong("--devices: 0 to " + PlayCommand.MOST_DEVICES + ".");
        }
        Path directory = platform.pkiDirectory();
        try {
            DevicePki pki = DevicePki.openOrCreate(directory, hosts, platform.clock());
            services.forEach(pki::issueService);
            ids.forEach(id -> pki.issueDevice(new DeviceId(id)));
            if (devices > 0) {
                DeviceIds.of(devices, null).forEach(pki::issueDevice);
            }
        } catch (IllegalArgumentException fault) {
            throw platform.wrong(fault.getMessage() + ".");
        }
        if (spec != null) {
            spec.commandLine().getOut().println("The PKI directory is " + directory.toAbsolutePath());
        }
        return 0;
    }
}
