package no.vft.sim.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.vft.sim.fleet.BrokerUnreachable;
import no.vft.sim.ledger.ServiceUnreachable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * The simulator's command line. Exit status: 0 all is well; 1 an alarm is lost, double or without receipt; 2 wrong
 * usage, or a file that cannot be used; 3 the broker or a service cannot be reached.
 */
@Command(
        name = "sim",
        description = "Plays alarm devices against a broker, and checks that the platform kept every receipted alarm.",
        mixinStandardHelpOptions = true,
        versionProvider = Sim.Version.class,
        subcommands = {
            PressCommand.class,
            FleetCommand.class,
            StormCommand.class,
            DuplicateCommand.class,
            SilentCommand.class,
            GarbleCommand.class,
            UnknownDeviceCommand.class,
            PkiCommand.class,
            CredentialsCommand.class,
            CheckCommand.class
        },
        footer = {
            "",
            "Beside a running ./run no option is needed: addresses and secrets are read from .local/stack.properties.",
            "Exit status: 0 well, 1 lost, double or unreceipted alarms, 2 wrong usage or an unusable file,",
            "3 broker or service unreachable."
        })
public final class Sim {
    static final int LOST = ExitCode.SOFTWARE;
    static final int UNREACHABLE = 3;

    /** How long a run that was stopped by Ctrl-C may take for its report. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(90);

    private Sim() {}

    public static void main(String[] args) {
        Thread player = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (done.getCount() > 0) {
                player.interrupt();
                awaitLastWords(done);
            }
        }));
        int status = run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
        done.countDown();
        System.exit(status);
    }

    /** Runs one command in this thread and returns its exit status; an interrupt ends it with its report. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Sim())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Duration.class, Durations::parse)
                .registerConverter(URI.class, Addresses::parse)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((fault, wrong) -> wrongUsage(fault))
                .setExecutionExceptionHandler((fault, command, parsed) -> failed(fault, command));
        if (args.length == 0) {
            line.usage(out);
            return ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Sim.class.getPackage().getImplementationVersion();
            return new String[] {"sim " + (version == null ? "(not packaged)" : version)};
        }
    }

    private static int wrongUsage(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        command.getErr().println(fault.getMessage());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static int failed(Exception fault, CommandLine command) {
        return switch (fault) {
            case BrokerUnreachable unreachable -> say(command, unreachable.getMessage(), UNREACHABLE);
            case ServiceUnreachable unreachable -> say(command, unreachable.getMessage(), UNREACHABLE);
            case UncheckedIOException io -> say(command, Sentences.of(io), ExitCode.USAGE);
            case IOException io -> say(command, Sentences.of(io), ExitCode.USAGE);
            case InterruptedException stop -> say(command, "Stopped before anything was sent.", LOST);
            case Exception unexpected -> say(command, "The simulator failed, please report it: " + unexpected, LOST);
        };
    }

    private static int say(CommandLine command, @Nullable String sentence, int status) {
        command.getErr().println(sentence);
        return status;
    }

    private static void awaitLastWords(CountDownLatch done) {
        try {
            if (!done.await(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("The report took too long and is left out.");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
