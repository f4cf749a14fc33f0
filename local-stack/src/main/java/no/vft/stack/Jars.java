package no.vft.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.vft.stack.folder.StackFault;

/**
 * The programs that the build made.
 *
 * @param home the project's folder
 */
record Jars(Path home) {
    private static final String SIMULATOR = "device-sim/target/device-sim-exec.jar";

    Path of(ServiceName service) {
        return switch (service) {
            case DATABASE, BROKER, IDENTITY -> home.resolve("local-stack/target/local-stack.jar");
            case RESPONSE_CENTER -> home.resolve("response-center/target/response-center.jar");
            case ALARM_INGEST -> home.resolve("alarm-ingest/target/alarm-ingest.jar");
            case EPJ_ADAPTER -> home.resolve("epj-adapter/target/epj-adapter.jar");
            case FLEET -> home.resolve(SIMULATOR);
        };
    }

    void refuseMissing(Iterable<ServiceName> services) {
        for (var service : services) {
            if (service != ServiceName.DATABASE && !Files.isRegularFile(of(service))) {
                throw new StackFault(
                        "The program " + of(service) + " is missing: build it with ./run, or with mvn package.");
            }
        }
    }

    /** The start of a command line that runs the service's jar with so much heap on the Java of this process. */
    List<String> java(ServiceName service, int heapMegabytes, List<String> more) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(more);
        command.addAll(List.of("-jar", of(service).toString()));
        return command;
    }
}
