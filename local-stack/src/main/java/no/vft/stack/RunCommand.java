package no.vft.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import no.vft.stack.identity.ReadyMadeUser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and stays until it is told to stop. */
@Command(
        name = "run",
        description = "Starts the whole platform on this machine; Ctrl-C stops it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description = "the first of eight ports in a row (default: ${DEFAULT-VALUE})")
    private int portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept from run to run (default: .local in the project)")
    private @Nullable Path data;

    @Option(
            names = "--fleet",
            paramLabel = "N",
            defaultValue = "40",
            description = "how many simulated devices (default: ${DEFAULT-VALUE})")
    private int fleet;

    @Option(
            names = "--fleet-speed",
            paramLabel = "X",
            defaultValue = "100",
            description = "how many times faster the devices' days pass (default: ${DEFAULT-VALUE})")
    private int fleetSpeed;

    @Option(names = "--no-fleet", description = "without simulated devices")
    private boolean noFleet;

    @Option(names = "--home", hidden = true, defaultValue = "${sys:vft.home:-.}")
    private Path home = Path.of(".");

    @Override
    public Integer call() throws InterruptedException {
        var screen = Screen.terminal();
        var stack = LocalStack.prepare(options(), screen);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            screen.say("Stopping.");
                            stack.close();
                        },
                        "stop-stack"));
        stack.startAll();
        screen.say(welcome(stack));
        new CountDownLatch(1).await();
        return 0;
    }

    private StackOptions options() {
        var services = EnumSet.allOf(ServiceName.class);
        if (noFleet) {
            services.remove(ServiceName.FLEET);
        }
        var project = home.toAbsolutePath().normalize();
        var folder = data == null ? project.resolve(".local") : data;
        return new StackOptions(
                project, folder, new Ports(portBase), services, new FleetOptions(fleet, fleetSpeed), true, null, false);
    }

    private static String welcome(LocalStack stack) {
        var users = Arrays.stream(ReadyMadeUser.values())
                .map(user -> "%s/%s (%s)".formatted(user.userName(), user.userName(), String.join(", ", user.roles())))
                .collect(Collectors.joining("  "));
        return """

                The platform is up.
                  Dashboard   %s
                  Log in as   %s
                  Raise one   ./sim press%s
                  Logs        %s
                  Stop        Ctrl-C
                """.formatted(
                        stack.dashboard(),
                        users,
                        stack.folder().root().endsWith(".local")
                                ? ""
                                : " --stack " + stack.folder().description(),
                        stack.folder().logs());
    }
}
