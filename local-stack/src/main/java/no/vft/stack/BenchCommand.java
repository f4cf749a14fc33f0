package no.vft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.vft.stack.bench.Benchmark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a stack of its own, on free ports in a temporary folder that is deleted afterwards. */
@Command(
        name = "bench",
        description = "Measures the platform on this machine, beside a yardstick in the same run.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "how long each measurement takes (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--write", description = "write the figures to docs/figures.md")
    private boolean write;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:vft.home:-.}")
    private Path home = Path.of(".");

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (seconds < 5 || seconds > 3_600) {
            throw new no.vft.stack.folder.StackFault("--seconds is 5 to 3600.");
        }
        var folder = Files.createTempDirectory("bench-");
        try {
            System.out.println("Starting a stack of its own in " + folder + " …");
            return measure(folder) ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private boolean measure(Path folder) throws InterruptedException {
        var project = home.toAbsolutePath().normalize();
        var services = EnumSet.of(
                ServiceName.DATABASE, ServiceName.BROKER, ServiceName.RESPONSE_CENTER, ServiceName.ALARM_INGEST);
        var stack = LocalStack.start(
                StackOptions.forTests(project, folder).with(services).forALongRun());
        var stop = new Thread(stack::close, "stop-stack");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            var page = write ? Optional.of(project.resolve("docs/figures.md")) : Optional.<Path>empty();
            var day = InstantSource.system()
                    .instant()
                    .atZone(ZoneId.systemDefault())
                    .toLocalDate()
                    .toString();
            return new Benchmark(stack, Duration.ofSeconds(seconds), System.out).report(page, day);
        } finally {
            Runtime.getRuntime().removeShutdownHook(stop);
            stack.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
